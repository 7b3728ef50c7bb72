package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Like;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/** The operator LIKE as a function: see {@link Like}. */
public final class LikeFunction implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("like", "like(text, pattern)", 2, 2);
    }

    @Override
    public Type type() {
        return Type.BOOLEAN;
    }

    @Override
    public Value apply(Arguments in) {
        return new Like(in.expressions().get(0), in.expressions().get(1)).evaluate(in.row());
    }
}
