package dev.karst.sources.scan;

import dev.karst.engine.data.Row;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.SearchCondition;
import dev.karst.language.tree.SearchTerm;
import dev.karst.language.tree.SearchTerm.Literal;
import dev.karst.language.tree.SearchTerm.Operator;
import dev.karst.sources.scan.Requirement.AllOf;
import dev.karst.sources.scan.Requirement.AnyOf;
import dev.karst.sources.scan.Requirement.Strength;
import dev.karst.sources.scan.Requirement.Test;
import dev.karst.sources.sourcetype.EventTypes;
import dev.karst.sources.sourcetype.Origins;
import dev.karst.sources.sourcetype.SearchTimeFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Finds what a condition requires of the raw records of a sourcetype. AND asks for both sides, OR needs every
 * side, NOT and whatever is not understood require nothing.
 */
final class Requirements {
    private static final int FEW = 100;
    private static final Comparator<AnyOf> MOST_TELLING =
            Comparator.comparing(AnyOf::strength).thenComparing(a -> a.tests().size());

    private final SearchTimeFields fields;
    private final Map<String, Value> constants;
    private final EventTypes eventTypes;

    /** @param constants fields that have this one value in every event */
    Requirements(SearchTimeFields fields, EventTypes eventTypes, Map<String, Value> constants) {
        this.fields = fields;
        this.eventTypes = eventTypes;
        this.constants = constants;
    }

    /** @param condition bounds of time in it are absolute */
    Requirement of(SearchTerm condition) {
        return switch (condition) {
            case SearchTerm.And and -> all(and.terms());
            case SearchTerm.Or or -> any(or.terms());
            case SearchTerm.Not not ->
                not.term() instanceof SearchTerm.All ? Requirement.IMPOSSIBLE : Requirement.NOTHING;
            case SearchTerm.Comparison c -> ofField(c.field(), strength(c), SearchCondition.test(c), condition);
            case SearchTerm.In in -> ofField(in.field(), strength(in), SearchCondition.test(in), condition);
            case SearchTerm.All all -> Requirement.NOTHING;
            case SearchTerm.Keyword k -> Requirement.NOTHING;
            case SearchTerm.TimeBound t -> Requirement.NOTHING;
        };
    }

    private Requirement all(List<SearchTerm> terms) {
        List<Requirement> all = terms.stream().map(this::of).toList();
        if (all.contains(Requirement.IMPOSSIBLE)) {
            return Requirement.IMPOSSIBLE;
        }
        List<AnyOf> parts = all.stream()
                .filter(AllOf.class::isInstance)
                .flatMap(a -> ((AllOf) a).parts().stream())
                .sorted(MOST_TELLING)
                .toList();
        return parts.isEmpty() ? Requirement.NOTHING : new AllOf(worthAsking(parts));
    }

    /** The first, and of the others those that want values to be equal: they are few, and come again and again. */
    private static List<AnyOf> worthAsking(List<AnyOf> parts) {
        return IntStream.range(0, parts.size())
                .filter(i -> i == 0 || parts.get(i).strength() == Strength.EQUAL)
                .mapToObj(parts::get)
                .toList();
    }

    private Requirement any(List<SearchTerm> terms) {
        List<Test> tests = new ArrayList<>();
        for (SearchTerm term : terms) {
            switch (of(term)) {
                case Requirement.Nothing n -> {
                    return n;
                }
                case Requirement.Impossible i -> {}
                case AllOf a -> tests.addAll(a.parts().get(0).tests());
            }
        }
        return tests.isEmpty() ? Requirement.IMPOSSIBLE : new AllOf(List.of(new AnyOf(tests)));
    }

    private Requirement ofField(String field, Strength strength, Predicate<String> test, SearchTerm term) {
        Value constant = constants.get(field);
        if (constant != null) {
            Row row = name -> name.equals(field) ? constant : Value.NULL;
            return SearchCondition.isTrue(term, row) ? Requirement.NOTHING : Requirement.IMPOSSIBLE;
        }
        if (EventRow.OWN.contains(field) || eventTypes.made().contains(field) || field.indexOf('*') >= 0) {
            return Requirement.NOTHING;
        }
        Origins origins = fields.origins(field);
        boolean own = origins.paths().stream().anyMatch(EventRow.OWN::contains);
        if (own || origins.unknown() || origins.constants().stream().anyMatch(test)) {
            return Requirement.NOTHING;
        }
        List<Test> tests = origins.paths().stream()
                .map(path -> new Test(path, strength, test))
                .toList();
        return tests.isEmpty() ? Requirement.IMPOSSIBLE : new AllOf(List.of(new AnyOf(tests)));
    }

    private static Strength strength(SearchTerm.Comparison c) {
        return c.operator() == Operator.EQUAL ? strength(List.of(c.value())) : Strength.PRESENT;
    }

    private static Strength strength(SearchTerm.In in) {
        return strength(in.values());
    }

    private static Strength strength(List<Literal> values) {
        if (values.stream()
                .anyMatch(v -> v.text().replace("*", "").isEmpty() && !v.text().isEmpty())) {
            return Strength.PRESENT;
        }
        boolean pattern = values.size() > FEW
                || values.stream()
                        .anyMatch(v -> v.text().indexOf('*') >= 0 || v.text().indexOf('/') >= 0);
        return pattern ? Strength.PATTERN : Strength.EQUAL;
    }
}
