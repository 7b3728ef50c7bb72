package dev.karst.sources.sourcetype;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table in which the values of some fields of an event stand beside the values of others, which the event gets.
 *
 * @param name for messages
 * @param from the fields that are looked up
 * @param wildcards those of them whose cells are patterns, in which {@code *} stands for any run of characters
 * @param to the fields that are found
 * @param overwrites whether what is found takes the place of a value that the event has
 * @param caseCounts whether texts that differ in case alone are different
 * @param rows in the order of the table: the first that fits holds
 * @param otherwise what an event gets that has values to look up and finds no row; a field that is absent gets nothing
 */
public record Lookup(
        String name,
        List<String> from,
        Set<String> wildcards,
        List<String> to,
        boolean overwrites,
        boolean caseCounts,
        List<Row> rows,
        Map<String, String> otherwise) {

    /**
     * A line of the table.
     *
     * @param from of each field that is looked up, in their order, the texts of which one must be there
     * @param to what the event gets; a field that is absent gets nothing
     */
    public record Row(List<List<String>> from, Map<String, String> to) {
        public Row {
            from = from.stream().map(List::copyOf).toList();
            to = Map.copyOf(to);
        }
    }

    public Lookup {
        from = List.copyOf(from);
        wildcards = Set.copyOf(wildcards);
        to = List.copyOf(to);
        rows = List.copyOf(rows);
        otherwise = Map.copyOf(otherwise);
    }
}
