package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/** The second argument where the first is TRUE, else the third. */
public final class If implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("if", "if(condition, then, else)", 3, 3);
    }

    @Override
    public Type type() {
        return Type.ANY;
    }

    @Override
    public Value apply(Arguments in) {
        return in.value(in.isTrue(0) ? 1 : 2);
    }
}
