package dev.karst.engine.plan;

import dev.karst.language.tree.SplText;
import java.util.regex.Pattern;

/**
 * A field to sort by.
 *
 * @param how as what its values are compared
 */
public record SortKey(String field, How how, boolean descending) {
    /** Names that mean something else to sort unless they stand in quotes: a sign, a number of rows, the last d. */
    private static final Pattern MEANS_MORE = Pattern.compile("[-+].*|\\d+|(?i:d|desc)", Pattern.DOTALL);

    /** As what values are compared. */
    public enum How {
        /** Numbers, then IP addresses, then texts. */
        AUTO,
        NUMBER,
        TEXT,
        IP
    }

    public String spl() {
        String name = MEANS_MORE.matcher(field).matches() ? SplText.quoted(field) : SplText.name(field);
        String wrapped = switch (how) {
            case AUTO -> name;
            case NUMBER -> "num(" + name + ")";
            case TEXT -> "str(" + name + ")";
            case IP -> "ip(" + name + ")";
        };
        return (descending ? "-" : "") + wrapped;
    }
}
