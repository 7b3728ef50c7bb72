package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/** e to the power of the number. */
public final class Exp implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("exp", "exp(number)", 1, 1);
    }

    @Override
    public Type type() {
        return Type.NUMBER;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The number e to the power of the argument.",
                "NULL of what is no single number. Beyond the largest number it is inf.",
                Example.of("exp(0)", "1"),
                Example.of("round(exp(1), 4)", "2.7183"));
    }

    @Override
    public Value apply(Arguments in) {
        return in.ofNumber(0, StrictMath::exp);
    }
}
