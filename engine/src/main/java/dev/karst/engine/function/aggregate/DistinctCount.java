package dev.karst.engine.function.aggregate;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Accumulator;
import dev.karst.engine.function.AggregateFunction;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import java.util.List;

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

    @Override
    public Documentation documentation() {
        return new Documentation(
                "How many different values there are, exactly. Values are compared as texts: `1` and `1.0` are two.",
                "Every one of several values counts. Without a value, 0.",
                Example.over(List.of("a", "b", "a"), "dc(x)", "2"),
                Example.over(List.of("1", "1.0"), "dc(x)", "2"));
    }
}
