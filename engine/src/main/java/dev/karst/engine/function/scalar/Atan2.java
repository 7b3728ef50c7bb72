package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/** The angle to a point. */
public final class Atan2 implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("atan2", "atan2(y, x)", 2, 2);
    }

    @Override
    public Type type() {
        return Type.NUMBER;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The angle from -pi to pi, in radians, between the x axis and the point (x, y).",
                "NULL if an argument is no single number.",
                Example.of("atan2(0, 1)", "0"),
                Example.of("round(atan2(1, 1), 4)", "0.7854"));
    }

    @Override
    public Value apply(Arguments in) {
        return in.ofNumbers(0, 1, StrictMath::atan2);
    }
}
