package dev.karst.engine.function.aggregate;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Accumulator;
import dev.karst.engine.function.AggregateFunction;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import java.util.List;

/** The mean of the values that are numbers: their exact sum, rounded, divided by their count. NULL if there are none. */
public final class Average implements AggregateFunction {
    @Override
    public String splName() {
        return "avg";
    }

    @Override
    public String usage() {
        return "avg(field)";
    }

    @Override
    public Accumulator start() {
        return new NumberSum() {
            @Override
            public Value result() {
                return count == 0 ? Value.NULL : Num.of(sum.rounded() / count);
            }
        };
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The mean of the numbers.",
                "Values that are no numbers do not count; every one of several values does. Without a number, nothing.",
                Example.over(List.of("1", "2"), "avg(x)", "1.5"),
                Example.over(List.of("4", "n/a", "6"), "avg(x)", "5"));
    }
}
