package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/**
 * The value after the first condition that is TRUE, even if that value is NULL; NULL if none is. A condition without a
 * value after it counts for nothing.
 */
public final class Case implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("case", "case(condition, value, ...)", 2, Integer.MAX_VALUE);
    }

    @Override
    public Type type() {
        return Type.ANY;
    }

    @Override
    public Value apply(Arguments in) {
        for (int i = 0; i + 1 < in.count(); i += 2) {
            if (in.isTrue(i)) {
                return in.value(i + 1);
            }
        }
        return Value.NULL;
    }
}
