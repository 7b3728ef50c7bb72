package dev.karst.engine.function.aggregate;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Accumulator;
import dev.karst.engine.function.AggregateFunction;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import java.util.List;

/** The sum of the values that are numbers; every value of a multivalue counts. NULL if there are none. */
public final class Sum implements AggregateFunction {
    @Override
    public String splName() {
        return "sum";
    }

    @Override
    public String usage() {
        return "sum(field)";
    }

    @Override
    public Accumulator start() {
        return new NumberSum() {
            @Override
            public Value result() {
                return count == 0 ? Value.NULL : Num.of(sum.rounded());
            }
        };
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The sum of the numbers, exact before it is rounded.",
                "Values that are no numbers do not count; every one of several values does. Without a number, nothing.",
                Example.over(List.of("1", "2", "n/a"), "sum(x)", "3"),
                Example.over(List.of("0.1", "0.2", "0.3"), "sum(x)", "0.6"));
    }
}
