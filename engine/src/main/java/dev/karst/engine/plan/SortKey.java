package dev.karst.engine.plan;

import dev.karst.language.tree.SplText;

/**
 * A field to sort by.
 *
 * @param how as what its values are compared
 */
public record SortKey(String field, How how, boolean descending) {
    /** As what values are compared. */
    public enum How {
        /** Numbers, then IP addresses, then texts. */
        AUTO,
        NUMBER,
        TEXT,
        IP
    }

    public String spl() {
        String name = SplText.name(field);
        String wrapped = switch (how) {
            case AUTO -> name;
            case NUMBER -> "num(" + name + ")";
            case TEXT -> "str(" + name + ")";
            case IP -> "ip(" + name + ")";
        };
        return (descending ? "-" : "") + wrapped;
    }
}
