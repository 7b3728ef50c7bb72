package dev.karst.engine.plan;

import dev.karst.engine.data.FieldUse;
import dev.karst.engine.data.NamePattern;
import dev.karst.engine.function.ExpressionFields;
import dev.karst.engine.function.SearchCondition;
import dev.karst.language.tree.Expression;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Follows the fields that are wanted of a plan down to what its leaf must read. */
public final class FieldNeeds {
    private static final NamePattern INTERNAL = new NamePattern("_*");

    private FieldNeeds() {}

    /** What the leaf of the plan must provide where this much is wanted of its top. */
    public static FieldUse ofLeaf(Plan plan, FieldUse wanted) {
        FieldUse needed = of(plan, wanted);
        Plan input = Plan.input(plan);
        return input == null ? needed : ofLeaf(input, needed);
    }

    /** What a node wants of its input; of a leaf, what it must read. */
    static FieldUse of(Plan plan, FieldUse wanted) {
        return switch (plan) {
            case Plan.Scan n -> wanted.and(SearchCondition.fields(n.condition()));
            case Plan.Generate n -> FieldUse.NONE;
            case Plan.Search n -> wanted.and(SearchCondition.fields(n.term()));
            case Plan.Where n -> wanted.and(ExpressionFields.of(n.condition()));
            case Plan.Assign n -> ofAssignments(n.assignments(), wanted);
            case Plan.Keep n -> ofKept(n.names(), wanted);
            case Plan.Remove n -> wanted.isExact() ? exactWithout(n.names(), wanted) : ofRemoved(n.names(), wanted);
            case Plan.Arrange n -> new FieldUse(Set.copyOf(n.columns()), Set.of());
            case Plan.Rename n -> ofRenamed(n.renamings(), wanted);
            case Plan.Aggregate n -> ofCalls(n.calls(), n.by());
            case Plan.EventStats n -> wanted.and(ofCalls(n.calls(), n.by()));
            case Plan.StreamStats n -> ofStreamStats(n, wanted);
            case Plan.InSearchOrder n -> wanted;
            case Plan.Limit n -> wanted;
            case Plan.TakeWhile n -> wanted.and(ExpressionFields.of(n.condition()));
            case Plan.Dedup n -> wanted.and(n.fields());
            case Plan.Sort n -> wanted.and(n.keys().stream().map(SortKey::field).toList());
            case Plan.PerBatch n -> n.node().needs(wanted);
            case Plan.Gathered n -> n.node().needs(wanted);
        };
    }

    /** From the last to the first: a field that is assigned need not come from below, unless it is read before. */
    private static FieldUse ofAssignments(List<Plan.Assignment> assignments, FieldUse wanted) {
        FieldUse needed = wanted;
        for (int i = assignments.size() - 1; i >= 0; i--) {
            Plan.Assignment a = assignments.get(i);
            if (a.field().isFixed()) {
                needed = needed.without(List.of(a.field().text()));
            }
            needed = needed.and(a.field().fields()).and(ExpressionFields.of(a.expression()));
        }
        return needed;
    }

    private static FieldUse ofKept(List<NamePattern> names, FieldUse wanted) {
        if (wanted.isExact()) {
            return FieldUse.of(wanted.include().stream()
                    .map(NamePattern::text)
                    .filter(name -> INTERNAL.matches(name) || names.stream().anyMatch(p -> p.matches(name)))
                    .toList());
        }
        Set<NamePattern> include = new HashSet<>(names);
        include.add(INTERNAL);
        return new FieldUse(include, wanted.exclude());
    }

    private static FieldUse exactWithout(List<NamePattern> names, FieldUse wanted) {
        return FieldUse.of(wanted.include().stream()
                .map(NamePattern::text)
                .filter(name -> names.stream().noneMatch(p -> p.selects(name)))
                .toList());
    }

    private static FieldUse ofRemoved(List<NamePattern> names, FieldUse wanted) {
        Set<NamePattern> exclude = new HashSet<>(wanted.exclude());
        // A star at the beginning does not reach internal fields, which an exclusion would.
        names.stream().filter(p -> !p.text().startsWith("*")).forEach(exclude::add);
        return new FieldUse(wanted.include(), exclude);
    }

    /** A wanted name may come from the name it had before; where stars make that a guess, everything is wanted. */
    private static FieldUse ofRenamed(List<Renaming> renamings, FieldUse wanted) {
        boolean stars = renamings.stream().anyMatch(r -> !r.from().isExact());
        if (!stars) {
            FieldUse needed = wanted;
            for (int i = renamings.size() - 1; i >= 0; i--) {
                Renaming r = renamings.get(i);
                needed = needed.wants(r.to().text())
                        ? needed.and(List.of(r.from().text()))
                        : needed;
            }
            return needed;
        }
        if (!wanted.isExact()) {
            return FieldUse.ALL;
        }
        Set<String> names = new HashSet<>();
        wanted.include().forEach(p -> names.add(p.text()));
        for (int i = renamings.size() - 1; i >= 0; i--) {
            Renaming r = renamings.get(i);
            if (r.to().stars() > 1) {
                // Several stars can split a name in more ways than one.
                return FieldUse.ALL;
            }
            for (String name : List.copyOf(names)) {
                r.to().capture(name).map(r.from()::fill).ifPresent(names::add);
            }
        }
        return FieldUse.of(names);
    }

    private static FieldUse ofCalls(List<AggregateCall> calls, List<String> by) {
        Set<NamePattern> names = new HashSet<>();
        calls.forEach(c -> names.addAll(c.reads()));
        boolean time = calls.stream().anyMatch(c -> c.function().readsTime());
        return new FieldUse(names, Set.of()).and(by).and(time ? List.of("_time") : List.of());
    }

    private static FieldUse ofStreamStats(Plan.StreamStats n, FieldUse wanted) {
        FieldUse needed = wanted.and(ofCalls(n.calls(), n.by()));
        for (Expression condition : n.window().conditions().toList()) {
            needed = needed.and(ExpressionFields.of(condition));
        }
        return n.window().seconds() > 0 ? needed.and(List.of("_time")) : needed;
    }
}
