package dev.karst.engine.function.aggregate;

import dev.karst.engine.function.Accumulator;
import dev.karst.engine.function.AggregateFunction;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import java.math.BigDecimal;
import java.util.List;

/** The number in the middle; of an even count, half-way between the two in the middle. NULL if there are none. */
public final class Median implements AggregateFunction {
    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    @Override
    public String splName() {
        return "median";
    }

    @Override
    public String usage() {
        return "median(field)";
    }

    @Override
    public Accumulator start() {
        return new NumberCounts(HALF);
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The number in the middle, as `perc50`; of an even count, half-way between the two in the middle.",
                "Values that are no numbers do not count; every one of several values does. Without a number, nothing.",
                Example.over(List.of("3", "100", "1"), "median(x)", "3"),
                Example.over(List.of("1", "2", "n/a"), "median(x)", "1.5"));
    }
}
