package dev.karst.engine.explain;

import dev.karst.engine.data.Row;
import dev.karst.engine.function.ExpressionCompiler;
import dev.karst.engine.function.ExpressionFields;
import dev.karst.engine.function.SearchCondition;
import dev.karst.engine.function.SearchContext;
import dev.karst.language.tree.Expression;
import dev.karst.language.tree.Expression.BinaryOperator;
import dev.karst.language.tree.Expression.UnaryOperator;
import dev.karst.language.tree.SearchTerm;
import dev.karst.language.tree.SplText;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A condition taken apart, and how many of the rows that came to it satisfy each part. Nothing is skipped: every part
 * is asked of every row.
 */
public final class ConditionCount {
    /** How its parts belong together. */
    public enum Kind {
        ALL_OF,
        ANY_OF,
        NOT,
        SINGLE
    }

    private final Kind kind;
    private final String spl;
    private final List<ConditionCount> parts;
    private final Predicate<Row> test;
    private final List<ValuesSeen> seen;
    private long satisfied;
    private long left;

    private ConditionCount(
            Kind kind, String spl, List<ConditionCount> parts, Predicate<Row> test, Collection<String> fields) {
        this.kind = kind;
        this.spl = spl;
        this.parts = List.copyOf(parts);
        this.test = test;
        this.seen = fields.stream().map(ValuesSeen::new).toList();
    }

    static ConditionCount of(SearchTerm term, SearchContext context) {
        Predicate<Row> test = SearchCondition.compile(term, context);
        String spl = SplText.of(term);
        return switch (term) {
            case SearchTerm.And t -> together(Kind.ALL_OF, spl, terms(t.terms(), context), test);
            case SearchTerm.Or t -> together(Kind.ANY_OF, spl, terms(t.terms(), context), test);
            case SearchTerm.Not t -> together(Kind.NOT, spl, List.of(of(t.term(), context)), test);
            case SearchTerm.Comparison t -> single(spl, test, List.of(t.field()));
            case SearchTerm.In t -> single(spl, test, List.of(t.field()));
            case SearchTerm.Keyword t -> single(spl, test, List.of());
            case SearchTerm.TimeBound t -> single(spl, test, List.of("_time"));
            case SearchTerm.All t -> single(spl, test, List.of());
        };
    }

    static ConditionCount of(Expression condition, ExpressionCompiler compiler) {
        Predicate<Row> test = compiler.condition(condition)::isTrue;
        String spl = SplText.of(condition);
        if (condition instanceof Expression.Binary b && b.operator() == BinaryOperator.AND) {
            return together(Kind.ALL_OF, spl, List.of(of(b.left(), compiler), of(b.right(), compiler)), test);
        }
        if (condition instanceof Expression.Binary b && b.operator() == BinaryOperator.OR) {
            return together(Kind.ANY_OF, spl, List.of(of(b.left(), compiler), of(b.right(), compiler)), test);
        }
        if (condition instanceof Expression.Unary u && u.operator() == UnaryOperator.NOT) {
            return together(Kind.NOT, spl, List.of(of(u.operand(), compiler)), test);
        }
        return single(spl, test, ExpressionFields.of(condition));
    }

    /** That a row has all the fields, as grouping by them asks. */
    static ConditionCount haveAll(List<String> fields) {
        List<ConditionCount> parts = fields.stream()
                .map(f -> single(SplText.name(f) + "=*", row -> !row.value(f).isNull(), List.of(f)))
                .toList();
        String spl = parts.stream().map(ConditionCount::spl).collect(Collectors.joining(" "));
        return together(Kind.ALL_OF, spl, parts, row -> parts.stream().allMatch(p -> p.test.test(row)));
    }

    private static List<ConditionCount> terms(List<SearchTerm> terms, SearchContext context) {
        return terms.stream().map(t -> of(t, context)).toList();
    }

    private static ConditionCount together(Kind kind, String spl, List<ConditionCount> parts, Predicate<Row> test) {
        return new ConditionCount(kind, spl, parts, test, List.of());
    }

    private static ConditionCount single(String spl, Predicate<Row> test, Collection<String> fields) {
        return new ConditionCount(Kind.SINGLE, spl, List.of(), test, fields);
    }

    /** Asks every part of it; whether the whole holds. */
    boolean count(Row row) {
        boolean holds = test.test(row);
        satisfied += holds ? 1 : 0;
        seen.forEach(s -> s.add(row.value(s.field())));
        boolean soFar = true;
        for (ConditionCount part : parts) {
            soFar &= part.count(row);
            part.left += soFar ? 1 : 0;
        }
        return holds;
    }

    public Kind kind() {
        return kind;
    }

    public String spl() {
        return spl;
    }

    public List<ConditionCount> parts() {
        return parts;
    }

    /** How many rows satisfy it, whatever its neighbours say. */
    public long satisfied() {
        return satisfied;
    }

    /** As a part of ALL_OF: how many rows satisfy it and all parts before it. */
    public long left() {
        return left;
    }

    /** What the fields it reads held. */
    public List<ValuesSeen> seen() {
        return seen;
    }

    /** The smallest part that lets nothing through and so decides: empty where the parts only do so together. */
    public Optional<ConditionCount> nothingSatisfies() {
        if (satisfied > 0) {
            return Optional.empty();
        }
        return switch (kind) {
            case SINGLE, ANY_OF, NOT -> Optional.of(this);
            case ALL_OF ->
                parts.stream()
                        .map(ConditionCount::nothingSatisfies)
                        .flatMap(Optional::stream)
                        .findFirst();
        };
    }
}
