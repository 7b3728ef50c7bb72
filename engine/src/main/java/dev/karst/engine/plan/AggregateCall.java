package dev.karst.engine.plan;

import dev.karst.engine.data.NamePattern;
import dev.karst.engine.function.AggregateFunction;
import dev.karst.engine.function.ExpressionFields;
import dev.karst.language.tree.Expression;
import dev.karst.language.tree.SplText;
import java.util.List;
import java.util.Optional;

/**
 * One function of a stats command.
 *
 * @param as the name of the column it makes; of a call over {@link Fields}, the pattern of the columns' names, with as
 *     many stars as the pattern of the fields
 */
public record AggregateCall(AggregateFunction function, Argument argument, String as) {

    /** What a function is applied to. */
    public sealed interface Argument {}

    /** The rows themselves. */
    public record Rows() implements Argument {}

    /**
     * A value of each row: a field's, or that of an expression.
     *
     * @param evaluated whether it stood inside {@code eval(...)}
     */
    public record Each(Expression expression, boolean evaluated) implements Argument {}

    /** Every field that the pattern selects and that has a value, but no by-field: one column for each. */
    public record Fields(NamePattern pattern) implements Argument {
        public boolean selects(String field, List<String> by) {
            return pattern.selects(field) && !by.contains(field);
        }
    }

    /** The expression it evaluates on each row; empty where it takes rows or fields. */
    public Optional<Expression> expression() {
        return switch (argument) {
            case Each e -> Optional.of(e.expression());
            case Rows r -> Optional.empty();
            case Fields f -> Optional.empty();
        };
    }

    /** What it reads of its input, as names and patterns. */
    public List<NamePattern> reads() {
        return switch (argument) {
            case Each e ->
                ExpressionFields.of(e.expression()).stream()
                        .map(NamePattern::new)
                        .toList();
            case Rows r -> List.of();
            case Fields f -> List.of(f.pattern());
        };
    }

    /** Whether it is over the same fields as the other call and makes columns of the same names. */
    public boolean makesColumnsOf(AggregateCall other) {
        return argument.equals(other.argument) && as.equals(other.as);
    }

    /** The name of the column that a field makes, of a call over {@link Fields}. */
    public String column(Fields fields, String field) {
        return fields.pattern().capture(field).map(new NamePattern(as)::fill).orElseThrow();
    }

    public String spl() {
        if (as.contains("*") && !(argument instanceof Fields)) {
            // No name after `as` can have a star here: it is the call as typed, such as sum(eval(a*b)).
            return as;
        }
        String inner = switch (argument) {
            case Rows r -> "";
            case Fields f -> "(" + SplText.name(f.pattern().text()) + ")";
            case Each e ->
                e.expression() instanceof Expression.Field f && !e.evaluated()
                        ? "(" + SplText.name(f.name()) + ")"
                        : "(eval(" + SplText.of(e.expression()) + "))";
        };
        return function.splName() + inner + " as " + SplText.name(as);
    }
}
