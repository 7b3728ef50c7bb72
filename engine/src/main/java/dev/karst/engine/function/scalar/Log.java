package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/** The logarithm to a base. */
public final class Log implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("log", "log(number, base)", 1, 2);
    }

    @Override
    public Type type() {
        return Type.NUMBER;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The logarithm to the base, or to 10 if none is given.",
                "NULL if an argument is no single number. It is -inf of 0 and nan of less.",
                Example.of("log(1000)", "3"),
                Example.of("log(8, 2)", "3"));
    }

    @Override
    public Value apply(Arguments in) {
        return in.count() == 1
                ? in.ofNumber(0, StrictMath::log10)
                : in.ofNumbers(0, 1, (number, base) -> StrictMath.log(number) / StrictMath.log(base));
    }
}
