package dev.karst.detection.content;

import java.util.Map;

/**
 * When a row of a lookup table matches, and what comes of a value that matches too few rows.
 *
 * @param caseSensitive whether the case of letters counts
 * @param kinds of columns whose cells are patterns or networks; cells of all others must be equal
 * @param maxMatches rows taken at most, the first ones of the table; 1 to 1000
 * @param minMatches where fewer rows match, the default value fills up to this number
 * @param defaultMatch that value
 */
public record LookupMatching(
        boolean caseSensitive, Map<String, Kind> kinds, int maxMatches, int minMatches, String defaultMatch) {

    /** What Splunk does with a table of which nothing else is said. */
    public static final LookupMatching DEFAULT = new LookupMatching(true, Map.of(), 100, 0, "");

    /** What the cells of a column are. */
    public enum Kind {
        /** {@code *} stands for any run of characters. */
        WILDCARD,
        /** A block of IP addresses: {@code 10.0.0.0/8}. */
        CIDR
    }

    public LookupMatching {
        kinds = Map.copyOf(kinds);
    }
}
