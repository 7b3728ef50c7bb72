package dev.karst.engine.plan;

import dev.karst.engine.data.NamePattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The order in which a plan's columns are shown: {@code _time} first, then those that the search listed, in its order
 * (by-fields before aggregates; a table's columns alone decide where there is one), then all others alphabetically.
 *
 * @param listed names and patterns; those that one pattern selects stand at its place, alphabetically
 * @param ofTable whether a table listed them: then {@code _time} has no special place, and a name that several patterns
 *     select stands at the first of them, else at the one that says most of it
 */
public record ColumnOrder(List<NamePattern> listed, boolean ofTable) {

    public static ColumnOrder of(Plan plan) {
        return switch (plan) {
            case Plan.Scan n -> new ColumnOrder(List.of(), false);
            case Plan.Generate n -> new ColumnOrder(List.of(), false);
            case Plan.Arrange n -> new ColumnOrder(n.columns(), true);
            case Plan.Aggregate n -> new ColumnOrder(columns(n), false);
            case Plan.Rename n -> of(n.input()).renamed(n.renamings());
            case Plan.Search n -> of(n.input());
            case Plan.Where n -> of(n.input());
            case Plan.Assign n -> of(n.input());
            case Plan.Keep n -> of(n.input());
            case Plan.Remove n -> of(n.input());
            case Plan.EventStats n -> of(n.input());
            case Plan.StreamStats n -> of(n.input());
            case Plan.InSearchOrder n -> of(n.input());
            case Plan.Limit n -> of(n.input());
            case Plan.TakeWhile n -> of(n.input());
            case Plan.Dedup n -> of(n.input());
            case Plan.Sort n -> of(n.input());
            case Plan.PerBatch n -> of(n.input());
            case Plan.Gathered n -> of(n.input());
        };
    }

    private static List<NamePattern> columns(Plan.Aggregate n) {
        List<NamePattern> names =
                new ArrayList<>(n.by().stream().map(NamePattern::new).toList());
        n.calls().forEach(c -> names.add(new NamePattern(c.as())));
        return names;
    }

    private ColumnOrder renamed(List<Renaming> renamings) {
        List<NamePattern> names = listed.stream()
                .map(p -> new NamePattern(Renaming.all(p.text(), renamings)))
                .toList();
        return new ColumnOrder(names, ofTable);
    }

    /** The names in order. */
    public List<String> arrange(Collection<String> names) {
        List<String> sorted = names.stream().sorted(Comparator.naturalOrder()).toList();
        LinkedHashSet<String> ordered = new LinkedHashSet<>();
        if (!ofTable && names.contains("_time")) {
            ordered.add("_time");
        }
        for (NamePattern pattern : listed) {
            sorted.stream()
                    .filter(name -> pattern.selects(name) && (ofTable || pattern.equals(closest(name))))
                    .forEach(ordered::add);
        }
        ordered.addAll(sorted);
        return List.copyOf(ordered);
    }

    /** Of the patterns that select a name: itself, else the one with the most characters, the first of those. */
    private NamePattern closest(String name) {
        return listed.stream()
                .filter(p -> p.selects(name))
                .max(Comparator.comparing(NamePattern::isExact)
                        .thenComparing(p -> p.text().length()))
                .orElseThrow();
    }
}
