package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/** The square root. */
public final class Sqrt implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("sqrt", "sqrt(number)", 1, 1);
    }

    @Override
    public Type type() {
        return Type.NUMBER;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The square root.",
                "NULL of what is no single number. It is nan of less than 0.",
                Example.of("sqrt(9)", "3"));
    }

    @Override
    public Value apply(Arguments in) {
        return in.ofNumber(0, Math::sqrt);
    }
}
