package dev.karst.engine.function.aggregate;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Accumulator;
import dev.karst.engine.function.AggregateFunction;

/** How many different values there are, compared as texts. 0 if there are none. Exact. */
public final class DistinctCount implements AggregateFunction {
    @Override
    public String splName() {
        return "dc";
    }

    @Override
    public String usage() {
        return "dc(field)";
    }

    @Override
    public Accumulator start() {
        return new DistinctTexts() {
            @Override
            public Value result() {
                return Num.of(texts.size());
            }
        };
    }
}
