package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/** When the search started, in whole seconds since the epoch: the same for every row. */
public final class Now implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("now", "now()", 0, 0);
    }

    @Override
    public Type type() {
        return Type.NUMBER;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "When the search started, in whole seconds since 1970: the same for every row.",
                "There is nothing to be NULL.",
                Example.of("now()-now()", "0"));
    }

    @Override
    public Value apply(Arguments in) {
        return Num.of(Math.floor(in.context().now()));
    }
}
