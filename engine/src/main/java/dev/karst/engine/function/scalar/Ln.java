package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/** The natural logarithm. */
public final class Ln implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("ln", "ln(number)", 1, 1);
    }

    @Override
    public Type type() {
        return Type.NUMBER;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The natural logarithm, to the base e.",
                "NULL of what is no single number. It is -inf of 0 and nan of less.",
                Example.of("ln(1)", "0"),
                Example.of("round(ln(10), 4)", "2.3026"));
    }

    @Override
    public Value apply(Arguments in) {
        return in.ofNumber(0, StrictMath::log);
    }
}
