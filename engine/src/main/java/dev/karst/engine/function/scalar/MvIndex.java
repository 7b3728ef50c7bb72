package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
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
    public Documentation documentation() {
        return new Documentation(
                "The value at an index, or those from start to end inclusive. The first is 0; negative indexes "
                        + "count from the end, -1 being the last.",
                "NULL if an argument is, or where there is no value.",
                Example.of("mvindex(split(\"a,b,c\", \",\"), 0)", "a"),
                Example.of("mvindex(split(\"a,b,c\", \",\"), -2, -1)", "b", "c"),
                Example.of("mvindex(split(\"a,b,c\", \",\"), 3)"));
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
