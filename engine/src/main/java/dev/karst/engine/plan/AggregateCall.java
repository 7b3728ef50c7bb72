package dev.karst.engine.plan;

import dev.karst.engine.function.AggregateFunction;
import dev.karst.language.tree.Expression;
import dev.karst.language.tree.SplText;

/**
 * One function of a stats command.
 *
 * @param argument what it is applied to: a field, or the expression inside {@code eval(...)}; null for the rows themselves
 * @param evaluated whether the argument stood inside {@code eval(...)}
 * @param as the name of the column it makes
 */
public record AggregateCall(AggregateFunction function, Expression argument, boolean evaluated, String as) {

    public String spl() {
        String inner = argument instanceof Expression.Field f && !evaluated
                ? SplText.name(f.name())
                : "eval(" + (argument == null ? "" : SplText.of(argument)) + ")";
        String call = argument == null ? function.splName() : function.splName() + "(" + inner + ")";
        return call + " as " + SplText.name(as);
    }
}
