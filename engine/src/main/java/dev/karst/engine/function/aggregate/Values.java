package dev.karst.engine.function.aggregate;

import dev.karst.engine.data.CodePointOrder;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Accumulator;
import dev.karst.engine.function.AggregateFunction;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import java.util.List;

/** The different values as one multivalue, in the order of their code points: 1, 10, 100, 2, Zed, alice. No limit. */
public final class Values implements AggregateFunction {
    @Override
    public String splName() {
        return "values";
    }

    @Override
    public String usage() {
        return "values(field)";
    }

    @Override
    public Accumulator start() {
        return new DistinctTexts() {
            @Override
            public Value result() {
                return Value.ofTexts(
                        texts.stream().sorted(CodePointOrder.ASCENDING).toList());
            }
        };
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The different values as one multivalue, in the order of their characters: `1`, `10`, `2`, `Zed`, `alice`.",
                "Every one of several values counts. Without a value, nothing.",
                Example.over(List.of("b", "10", "9", "b"), "values(x)", "10", "9", "b"));
    }
}
