package dev.karst.sources.sourcetype;

import dev.karst.sources.sourcetype.Lookup.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a lookup from the file of a sourcetype. What is wrong with it is an error that names it. */
final class LookupReader {
    private static final Set<String> KEYS =
            Set.of("name", "from", "to", "wildcards", "overwrites", "ignore_case", "rows", "otherwise");

    private final FileKeys keys;
    private final List<String> from;
    private final List<String> to;

    private LookupReader(FileKeys keys) {
        this.keys = keys;
        this.from = keys.texts("from");
        this.to = keys.texts("to");
    }

    static Lookup read(FileKeys entry) {
        FileKeys keys = entry.of("lookup " + entry.text("name"));
        keys.only(KEYS);
        return new LookupReader(keys).lookup();
    }

    private Lookup lookup() {
        List<String> wildcards = keys.has("wildcards") ? keys.texts("wildcards") : List.of();
        if (from.isEmpty() || to.isEmpty()) {
            throw keys.wrong("`from` and `to` must name at least one field each");
        }
        Set<String> names = new HashSet<>();
        for (String name : concat(from, to)) {
            if (!names.add(name)) {
                throw keys.wrong("`" + name + "` is named twice in `from` and `to`");
            }
        }
        for (String name : wildcards) {
            if (!from.contains(name)) {
                throw keys.wrong("`wildcards` names `" + name + "`, which is not in `from`");
            }
        }
        return new Lookup(
                keys.text("name"),
                from,
                Set.copyOf(wildcards),
                to,
                keys.truth("overwrites", false),
                !keys.truth("ignore_case", false),
                keys.each("rows").stream().map(this::row).toList(),
                keys.has("otherwise") ? found(keys.under("otherwise"), Set.of()) : Map.of());
    }

    private Row row(FileKeys row) {
        return new Row(from.stream().map(row::oneOrMore).toList(), found(row, Set.copyOf(from)));
    }

    /** The cells of the fields that are found. */
    private Map<String, String> found(FileKeys row, Set<String> others) {
        Set<String> allowed = new HashSet<>(to);
        allowed.addAll(others);
        row.only(allowed);
        Map<String, String> cells = new HashMap<>();
        for (String field : to) {
            if (row.has(field)) {
                cells.put(field, row.text(field));
            }
        }
        if (cells.isEmpty()) {
            throw row.wrong("a row gives none of the fields in `to`");
        }
        return cells;
    }

    private static List<String> concat(List<String> first, List<String> second) {
        List<String> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }
}
