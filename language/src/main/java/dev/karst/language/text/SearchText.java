package dev.karst.language.text;

import java.util.List;
import java.util.Optional;

/**
 * The text of a search twice: as the user wrote it, and as the parser reads it, with comments removed and macros
 * expanded. Spans of the tree lie in {@link #expanded()}; {@link #written(Span)} maps them back.
 *
 * @param original what the user wrote
 * @param expanded what is parsed
 * @param pieces which part of {@code expanded} came from where, in order and without gaps
 */
public record SearchText(String original, String expanded, List<Piece> pieces) {

    /**
     * One stretch of the expanded text.
     *
     * @param expanded where it lies in the expanded text
     * @param written where it comes from in the original: the same characters, or the macro call that made it
     * @param macro the macro as called, innermost last ("a -> b"), or null for text that was copied as it was
     */
    public record Piece(Span expanded, Span written, String macro) {}

    public SearchText {
        pieces = List.copyOf(pieces);
    }

    /** A text without macros or comments. */
    public static SearchText plain(String text) {
        Span whole = new Span(0, text.length());
        return new SearchText(text, text, List.of(new Piece(whole, whole, null)));
    }

    /** The characters of the original that a span of the expanded text stands for: a whole call where a macro made it. */
    public Span written(Span span) {
        int start = place(span.start(), false);
        int end = span.length() == 0 ? start : place(span.end() - 1, true);
        return new Span(start, Math.max(start, end));
    }

    /** The macro whose expansion holds the beginning of the span, if one does. */
    public Optional<String> macroAt(Span span) {
        return pieceAt(span.start()).map(Piece::macro);
    }

    /** The expanded characters of the span. */
    public String of(Span span) {
        return expanded.substring(span.start(), span.end());
    }

    private int place(int offset, boolean last) {
        Optional<Piece> found = pieceAt(offset);
        if (found.isEmpty()) {
            return original.length();
        }
        Piece piece = found.get();
        if (piece.macro() != null
                || piece.written().length() != piece.expanded().length()) {
            return last ? piece.written().end() : piece.written().start();
        }
        int within = offset - piece.expanded().start();
        return piece.written().start() + within + (last ? 1 : 0);
    }

    private Optional<Piece> pieceAt(int offset) {
        return pieces.stream()
                .filter(p ->
                        p.expanded().start() <= offset && offset < p.expanded().end())
                .findFirst();
    }
}
