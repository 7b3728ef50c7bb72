package dev.karst.engine.plan;

import dev.karst.engine.data.FieldUse;
import dev.karst.engine.data.NamePattern;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The names that a search reads and that only its events can have. {@link FieldNeeds} also asks the events for a field
 * that a command may make and may leave as it was, such as a group of {@code rex}; here such a name is the search's own.
 */
final class NamesOfEvents {
    private NamesOfEvents() {}

    /** Names alone, no patterns; none where the search makes its rows itself. */
    static Set<String> of(Plan plan) {
        return of(plan, FieldUse.ALL).include().stream()
                .filter(NamePattern::isExact)
                .map(NamePattern::text)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static FieldUse of(Plan plan, FieldUse wanted) {
        FieldUse needed = plan instanceof Plan.Rename rename
                ? ofRenamed(rename.renamings(), wanted)
                : FieldNeeds.of(plan, without(wanted, mayMake(plan)));
        Plan input = Plan.input(plan);
        return input == null ? needed : of(input, needed);
    }

    /** A name with the old one for the new; what stars make of names cannot be told. */
    private static FieldUse ofRenamed(List<Renaming> renamings, FieldUse wanted) {
        FieldUse needed = wanted;
        for (int i = renamings.size() - 1; i >= 0; i--) {
            Renaming r = renamings.get(i);
            boolean read = r.from().isExact() && needed.wants(r.to().text());
            needed = without(needed, Set.of(r.to()));
            needed = read ? needed.and(List.of(r.from().text())) : needed;
        }
        return needed;
    }

    private static FieldUse without(FieldUse wanted, Collection<NamePattern> made) {
        Set<NamePattern> kept = wanted.include().stream()
                .filter(p -> !p.isExact() || made.stream().noneMatch(m -> m.matches(p.text())))
                .collect(Collectors.toSet());
        return new FieldUse(kept, wanted.exclude());
    }

    /** What it may give its rows beside what {@link FieldNeeds} knows that it always gives. */
    private static Collection<NamePattern> mayMake(Plan plan) {
        return switch (plan) {
            case Plan.EventStats n -> columns(n.calls());
            case Plan.StreamStats n -> columns(n.calls());
            case Plan.PerBatch n -> n.node().mayMake();
            case Plan.Gathered n -> n.node().mayMake();
            case Plan.Scan n -> List.of();
            case Plan.Generate n -> List.of();
            case Plan.Search n -> List.of();
            case Plan.Where n -> List.of();
            case Plan.Assign n -> List.of();
            case Plan.Keep n -> List.of();
            case Plan.Remove n -> List.of();
            case Plan.Arrange n -> List.of();
            case Plan.Rename n -> List.of();
            case Plan.Aggregate n -> List.of();
            case Plan.InSearchOrder n -> List.of();
            case Plan.Limit n -> List.of();
            case Plan.TakeWhile n -> List.of();
            case Plan.Dedup n -> List.of();
            case Plan.Sort n -> List.of();
        };
    }

    private static List<NamePattern> columns(List<AggregateCall> calls) {
        return calls.stream().map(AggregateCall::as).map(NamePattern::new).toList();
    }
}
