package dev.karst.engine.function.aggregate;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Accumulator;
import dev.karst.engine.function.AggregateFunction;

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
        return new Sum.Numbers() {
            @Override
            public Value result() {
                return count == 0 ? Value.NULL : Num.of(sum.rounded() / count);
            }
        };
    }
}
