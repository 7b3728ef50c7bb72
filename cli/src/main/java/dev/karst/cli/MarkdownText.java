package dev.karst.cli;

import dev.karst.language.text.Printable;
import java.util.regex.Pattern;

/** Text in Markdown (the GitHub and GitLab kinds) in which no value can become markup, a link or a mention. */
final class MarkdownText {
    private static final Pattern PLAIN = Pattern.compile("(?:[A-Za-z0-9 ,()-]|\\.(?=[0-9]))*");
    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private MarkdownText() {}

    /** As it is where it has letters and digits alone, else as code. */
    static String of(String value) {
        return PLAIN.matcher(value).matches() ? value : code(value);
    }

    /**
     * A code span, also within a table. Nothing in it is markup but the bar that ends a cell: it is escaped, and shown as
     * {@code \\u{7c}} after a backslash, where an escape would not hold.
     */
    static String code(String value) {
        String shown = Printable.line(value).replace("\\|", "\\\\u{7c}").replace("|", "\\|");
        if (shown.isBlank()) {
            return "";
        }
        int longest = BACKTICKS
                .matcher(shown)
                .results()
                .mapToInt(run -> run.end() - run.start())
                .max()
                .orElse(0);
        String fence = "`".repeat(longest + 1);
        String space = longest > 0 ? " " : "";
        return fence + space + shown + space + fence;
    }
}
