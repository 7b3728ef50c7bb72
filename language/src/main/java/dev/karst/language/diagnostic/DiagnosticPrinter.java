package dev.karst.language.diagnostic;

import dev.karst.language.text.Printable;
import dev.karst.language.text.SearchText;
import dev.karst.language.text.Span;

/**
 * Writes a diagnostic for a person to read: headline, the line with carets under the characters meant, hints.
 *
 * <pre>
 * error[K1213] dedup must keep at least one result
 * 2 | | dedup 0 user
 *   |         ^ expected 1 or more
 *   = hint: leave the number out to keep one
 * </pre>
 */
public final class DiagnosticPrinter {
    private static final int WIDEST = 160;

    private DiagnosticPrinter() {}

    public static String print(Diagnostic diagnostic, SearchText text) {
        Span written = text.written(diagnostic.span());
        String original = text.original();
        int lineStart = original.lastIndexOf('\n', written.start() - 1) + 1;
        int lineEnd = original.indexOf('\n', written.start());
        lineEnd = lineEnd < 0 ? original.length() : lineEnd;
        int number = 1
                + (int) original.substring(0, lineStart)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();

        // A long line is cut to a window around the characters meant.
        int from = Math.max(lineStart, written.start() - WIDEST / 2);
        int to = Math.min(lineEnd, Math.max(from + WIDEST, written.start() + 1));
        String before = (from > lineStart ? "…" : "") + original.substring(from, Math.min(written.start(), to));
        String rest = original.substring(Math.min(written.start(), to), to) + (to < lineEnd ? "…" : "");
        int meantEnd = Math.max(written.start(), Math.min(written.end(), to));
        int meant =
                Printable.line(original.substring(written.start(), meantEnd)).length();

        String margin = " ".repeat(Integer.toString(number).length());
        StringBuilder out = new StringBuilder();
        out.append("error[")
                .append(diagnostic.code())
                .append("] ")
                .append(Printable.line(diagnostic.headline()))
                .append('\n');
        out.append(number).append(" | ").append(Printable.line(before + rest)).append('\n');
        out.append(margin)
                .append(" | ")
                .append(" ".repeat(Printable.line(before).length()))
                .append("^".repeat(Math.max(1, meant)));
        if (!diagnostic.label().isEmpty()) {
            out.append(' ').append(Printable.line(diagnostic.label()));
        }
        out.append('\n');
        text.macroAt(diagnostic.span()).ifPresent(macro -> {
            String expansion = Printable.line(around(text, diagnostic.span()));
            out.append(margin)
                    .append(" = in macro ")
                    .append(Printable.line(macro))
                    .append(expansion.isEmpty() ? "" : ", which expands to: " + expansion)
                    .append('\n');
        });
        for (String hint : diagnostic.hints()) {
            out.append(margin).append(" = hint: ").append(Printable.line(hint)).append('\n');
        }
        return out.toString();
    }

    private static String around(SearchText text, Span span) {
        Span piece = text.pieces().stream()
                .map(SearchText.Piece::expanded)
                .filter(p -> p.start() <= span.start() && span.start() < p.end())
                .findFirst()
                .orElse(span);
        String expansion = text.of(piece).strip();
        return expansion.length() <= WIDEST ? expansion : expansion.substring(0, WIDEST) + "…";
    }
}
