package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/** The number without its sign. */
public final class Abs implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("abs", "abs(number)", 1, 1);
    }

    @Override
    public Type type() {
        return Type.NUMBER;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The number without its sign.",
                "NULL of what is no single number.",
                Example.of("abs(-3)", "3"),
                Example.of("abs(-2.50)", "2.5"));
    }

    @Override
    public Value apply(Arguments in) {
        Num number = in.number(0);
        return number == null ? Value.NULL : Num.of(Math.abs(number.value()));
    }
}
