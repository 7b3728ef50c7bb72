package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/** One number to the power of another. */
public final class Pow implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("pow", "pow(number, exponent)", 2, 2);
    }

    @Override
    public Type type() {
        return Type.NUMBER;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The number to the power of the exponent.",
                "NULL if an argument is no single number. Beyond the largest number it is inf.",
                Example.of("pow(2, 10)", "1024"),
                Example.of("pow(9, 0.5)", "3"),
                Example.of("pow(10, -2)", "0.01"));
    }

    @Override
    public Value apply(Arguments in) {
        return in.ofNumbers(0, 1, StrictMath::pow);
    }
}
