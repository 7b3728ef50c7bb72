package dev.karst.engine.data;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which fields are wanted, by search-time name: those that an include pattern matches and no exclude pattern does. It
 * may say too much, never too little; {@link #ALL} is always right.
 */
public record FieldUse(Set<NamePattern> include, Set<NamePattern> exclude) {
    public static final FieldUse ALL = new FieldUse(Set.of(new NamePattern("*")), Set.of());
    public static final FieldUse NONE = new FieldUse(Set.of(), Set.of());

    public FieldUse {
        include = Set.copyOf(include);
        exclude = Set.copyOf(exclude);
    }

    public static FieldUse of(Collection<String> names) {
        return new FieldUse(names.stream().map(NamePattern::new).collect(Collectors.toSet()), Set.of());
    }

    public static FieldUse of(String... names) {
        return of(List.of(names));
    }

    public boolean wants(String name) {
        return include.stream().anyMatch(p -> p.matches(name))
                && exclude.stream().noneMatch(p -> p.matches(name));
    }

    public boolean wantsAll() {
        return include.contains(new NamePattern("*")) && exclude.isEmpty();
    }

    /** The names, where every one is known: no pattern and no exclusion. */
    public boolean isExact() {
        return exclude.isEmpty() && include.stream().allMatch(NamePattern::isExact);
    }

    /** What this wants and what the other wants. Where either excludes, only what both exclude stays out. */
    public FieldUse and(FieldUse other) {
        Set<NamePattern> both =
                Stream.concat(include.stream(), other.include.stream()).collect(Collectors.toSet());
        Set<NamePattern> out = Stream.concat(
                        exclude.stream().filter(p -> other.exclude.contains(p) || other.isExactBeside(p)),
                        other.exclude.stream().filter(this::isExactBeside))
                .collect(Collectors.toSet());
        return new FieldUse(both, out);
    }

    /** Whether every name is known and none is one that the pattern matches. */
    private boolean isExactBeside(NamePattern excluded) {
        return isExact() && include.stream().noneMatch(p -> excluded.matches(p.text()));
    }

    public FieldUse and(Collection<String> names) {
        return and(of(names));
    }

    /** Without these names: a node makes them itself. */
    public FieldUse without(Collection<String> names) {
        Set<NamePattern> gone = names.stream()
                .map(NamePattern::new)
                .filter(NamePattern::isExact)
                .collect(Collectors.toSet());
        Set<NamePattern> kept = include.stream().filter(p -> !gone.contains(p)).collect(Collectors.toSet());
        boolean patterns = kept.stream().anyMatch(p -> !p.isExact());
        if (!patterns) {
            return new FieldUse(kept, exclude);
        }
        return new FieldUse(kept, Stream.concat(exclude.stream(), gone.stream()).collect(Collectors.toSet()));
    }

    /** For plans and messages: sorted, exclusions with a minus. */
    @Override
    public String toString() {
        if (include.isEmpty()) {
            return "nothing";
        }
        Stream<String> wanted = new TreeSet<>(include).stream().map(NamePattern::text);
        Stream<String> not = new TreeSet<>(exclude).stream().map(p -> "-" + p.text());
        return Stream.concat(wanted, not).collect(Collectors.joining(" "));
    }
}
