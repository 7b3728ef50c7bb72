package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;
import java.util.List;

/**
 * The value at an index from 0, or those from start to end inclusive; negative indexes count from the end. NULL where
 * there is none.
 */
public final class MvIndex implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("mvindex", "mvindex(multivalue, start, end)", 2, 3);
    }

    @Override
    public Type type() {
        return Type.ANY;
    }

    @Override
    public Value apply(Arguments in) {
        List<String> values = in.value(0).texts();
        Integer start = in.integer(1);
        Integer end = in.count() == 3 ? in.integer(2) : start;
        if (start == null || end == null) {
            return Value.NULL;
        }
        int first = start < 0 ? values.size() + start : start;
        int last = Math.min(end < 0 ? values.size() + end : end, values.size() - 1);
        return first < 0 || first > last ? Value.NULL : Value.ofTexts(values.subList(first, last + 1));
    }
}
