package dev.karst.sources.sourcetype;

import dev.karst.engine.data.Row;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Wildcard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A lookup made ready to be asked. Rows are found by their texts at once; only patterns are tried one after the other.
 *
 * <p>Each value of a multivalue is looked up. Where several fields are looked up, the first values of all go together,
 * then the second ones, and a single value goes with all of the others. An event that lacks one of the fields finds
 * nothing, not even what there is otherwise.
 */
final class LookupTable {
    private final Lookup lookup;
    private final Map<List<String>, List<Line>> lines = new HashMap<>();

    /** A row with its patterns ready: of each field that is looked up, in their order; none for one without wildcards. */
    private record Line(List<List<Wildcard>> patterns, Map<String, String> found) {}

    LookupTable(Lookup lookup) {
        this.lookup = lookup;
        for (Lookup.Row row : lookup.rows()) {
            List<List<Wildcard>> patterns = new ArrayList<>();
            List<List<String>> keys = List.of(List.of());
            for (int i = 0; i < lookup.from().size(); i++) {
                List<String> cells = row.from().get(i);
                boolean exact = isExact(i);
                keys = exact ? extended(keys, cells) : keys;
                patterns.add(exact ? List.of() : patterns(cells));
            }
            Line line = new Line(patterns, row.to());
            keys.forEach(
                    key -> lines.computeIfAbsent(key, k -> new ArrayList<>(1)).add(line));
        }
    }

    private boolean isExact(int field) {
        return !lookup.wildcards().contains(lookup.from().get(field));
    }

    private List<Wildcard> patterns(List<String> cells) {
        return cells.stream()
                .map(cell -> new Wildcard(cell, lookup.caseCounts()))
                .toList();
    }

    private List<List<String>> extended(List<List<String>> keys, List<String> cells) {
        List<List<String>> longer = new ArrayList<>();
        for (List<String> key : keys) {
            for (String cell : cells) {
                List<String> next = new ArrayList<>(key);
                next.add(folded(cell));
                longer.add(next);
            }
        }
        return longer;
    }

    private String folded(String text) {
        return lookup.caseCounts() ? text : text.toLowerCase(Locale.ROOT);
    }

    Lookup lookup() {
        return lookup;
    }

    /** What an event finds in the table for one of the fields that the table gives; NULL for nothing. */
    Value value(String field, Row event) {
        List<List<String>> given = new ArrayList<>();
        int most = 1;
        for (String name : lookup.from()) {
            List<String> texts = event.value(name).texts();
            if (texts.isEmpty()) {
                return Value.NULL;
            }
            given.add(texts);
            most = Math.max(most, texts.size());
        }
        List<String> found = new ArrayList<>(1);
        for (int i = 0; i < most; i++) {
            at(i, given).map(this::found).map(cells -> cells.get(field)).ifPresent(found::add);
        }
        return Value.ofTexts(found);
    }

    /** The values that go together; empty where a field has some, but not so many. */
    private static Optional<List<String>> at(int place, List<List<String>> given) {
        List<String> together = new ArrayList<>(given.size());
        for (List<String> texts : given) {
            if (texts.size() > 1 && place >= texts.size()) {
                return Optional.empty();
            }
            together.add(texts.get(texts.size() > 1 ? place : 0));
        }
        return Optional.of(together);
    }

    private Map<String, String> found(List<String> texts) {
        List<String> key = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            if (isExact(i)) {
                key.add(folded(texts.get(i)));
            }
        }
        for (Line line : lines.getOrDefault(key, List.of())) {
            if (fits(line, texts)) {
                return line.found();
            }
        }
        return lookup.otherwise();
    }

    private static boolean fits(Line line, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            List<Wildcard> patterns = line.patterns().get(i);
            String text = texts.get(i);
            if (!patterns.isEmpty() && patterns.stream().noneMatch(p -> p.matches(text))) {
                return false;
            }
        }
        return true;
    }
}
