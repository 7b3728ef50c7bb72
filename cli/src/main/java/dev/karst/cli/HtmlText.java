package dev.karst.cli;

import dev.karst.language.text.Printable;
import java.util.Locale;

/** HTML being written. What is ours is markup; what comes from logs, content and file names goes through {@link #text}. */
final class HtmlText {
    /** Characters of a value that are shown; the rest is counted where the value ends. */
    private static final int LONGEST = 4_000;

    private final StringBuilder out = new StringBuilder();

    /** @param ours constant text, or what this class made */
    HtmlText markup(String ours) {
        out.append(ours);
        return this;
    }

    HtmlText text(String value) {
        String shown = shown(value);
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return this;
    }

    HtmlText text(long number) {
        return text(String.format(Locale.ROOT, "%,d", number));
    }

    /** Nothing that turns or hides text, and no more than a page can take. */
    static String shown(String value) {
        if (value.length() <= LONGEST) {
            return Printable.line(value);
        }
        int end = Character.isHighSurrogate(value.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        String more = String.format(Locale.ROOT, "… (and %,d more characters)", value.length() - end);
        return Printable.line(value.substring(0, end)) + more;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
