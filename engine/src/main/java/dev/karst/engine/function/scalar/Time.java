package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/**
 * When the search started, with its fraction of a second. Splunk reads the clock for every row; here equal searches
 * give equal rows.
 */
public final class Time implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("time", "time()", 0, 0);
    }

    @Override
    public Type type() {
        return Type.NUMBER;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "When the search started, in seconds since 1970 with their fraction: the same for every row, so "
                        + "that a search over the same events gives the same rows.",
                "There is nothing to be NULL.",
                Example.of("floor(time())-now()", "0"));
    }

    @Override
    public Value apply(Arguments in) {
        return Num.of(in.context().now());
    }
}
