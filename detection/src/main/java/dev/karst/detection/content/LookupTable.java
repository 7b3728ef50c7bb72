package dev.karst.detection.content;

import java.util.List;

/**
 * A table in which searches look values up.
 *
 * @param columns no two alike, none blank
 * @param rows each with one text per column, in the order of the file
 * @param origin the file, as messages name it
 */
public record LookupTable(
        String name, List<String> columns, List<List<String>> rows, LookupMatching matching, String origin) {
    public LookupTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
