package dev.karst.engine.function.aggregate;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Accumulator;
import dev.karst.engine.function.AggregateFunction;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import java.util.List;

/** The sum of the squares of the values that are numbers. NULL if there are none. */
public final class SumOfSquares implements AggregateFunction {
    @Override
    public String splName() {
        return "sumsq";
    }

    @Override
    public String usage() {
        return "sumsq(field)";
    }

    @Override
    public Accumulator start() {
        return new NumberSum() {
            @Override
            void addNumber(double number) {
                sum.addSquare(number);
                count++;
            }

            @Override
            public Value result() {
                return count == 0 ? Value.NULL : Num.of(sum.rounded());
            }
        };
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The sum of the squares of the numbers.",
                "Values that are no numbers do not count; every one of several values does. Without a number, nothing.",
                Example.over(List.of("1", "2", "3"), "sumsq(x)", "14"));
    }
}
