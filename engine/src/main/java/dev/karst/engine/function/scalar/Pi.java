package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/** The constant pi, shown with eleven digits. */
public final class Pi implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("pi", "pi()", 0, 0);
    }

    @Override
    public Type type() {
        return Type.NUMBER;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The constant pi, shown with eleven digits.",
                "There is nothing to be NULL.",
                Example.of("pi()", "3.1415926536"),
                Example.of("round(pi()*pow(2, 2), 2)", "12.57"));
    }

    /** Ten after the point. */
    private static final int DECIMALS = 10;

    @Override
    public Value apply(Arguments in) {
        return new Num(Math.PI, DECIMALS);
    }
}
