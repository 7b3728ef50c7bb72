package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/** The longest side of a right triangle. */
public final class Hypot implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("hypot", "hypot(x, y)", 2, 2);
    }

    @Override
    public Type type() {
        return Type.NUMBER;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The length of the longest side of a right triangle whose other sides are x and y.",
                "NULL if an argument is no single number.",
                Example.of("hypot(3, 4)", "5"));
    }

    @Override
    public Value apply(Arguments in) {
        return in.ofNumbers(0, 1, StrictMath::hypot);
    }
}
