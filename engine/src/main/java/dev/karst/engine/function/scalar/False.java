package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.data.Value.Bool;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/** FALSE. */
public final class False implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("false", "false()", 0, 0);
    }

    @Override
    public Type type() {
        return Type.BOOLEAN;
    }

    @Override
    public Value apply(Arguments in) {
        return Bool.FALSE;
    }
}
