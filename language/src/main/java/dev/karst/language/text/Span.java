package dev.karst.language.text;

/**
 * A stretch of a text, as UTF-16 offsets: {@code start} inclusive, {@code end} exclusive. An empty span marks a place
 * between two characters, such as the end of the text.
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    /** The smallest span that holds both. */
    public Span to(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    public boolean holds(Span other) {
        return start <= other.start && other.end <= end;
    }

    public int length() {
        return end - start;
    }
}
