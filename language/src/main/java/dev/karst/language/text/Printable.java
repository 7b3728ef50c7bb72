package dev.karst.language.text;

/**
 * Text that is safe to show on a terminal. Searches, file names and log values can hold control characters, escape
 * sequences and characters that turn the reading direction; here they are made visible instead of being sent.
 */
public final class Printable {
    private Printable() {}

    /** One line: every control, line break, bidirectional control and unpaired surrogate as {@code \\u{hex}}. */
    public static String line(String text) {
        if (text.codePoints().noneMatch(Printable::hidden)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (!hidden(c)) {
                out.appendCodePoint(c);
            } else if (c == '\t') {
                out.append(' ');
            } else {
                out.append("\\u{").append(Integer.toHexString(c)).append('}');
            }
        });
        return out.toString();
    }

    private static boolean hidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
