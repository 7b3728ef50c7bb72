package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/**
 * The characters from a place on, counted from 1; a negative start counts from the end, 0 is read as 1. A length beyond
 * the end is cut; without a length it is all the rest. A negative start before the first character gives NULL.
 */
public final class Substr implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("substr", "substr(text, start, length)", 2, 3);
    }

    @Override
    public Type type() {
        return Type.TEXT;
    }

    @Override
    public Value apply(Arguments in) {
        String text = in.text(0);
        Integer start = in.integer(1);
        Integer length = in.count() == 3 ? in.integer(2) : Integer.valueOf(Integer.MAX_VALUE);
        if (text == null || start == null || length == null) {
            return Value.NULL;
        }
        int[] characters = text.codePoints().toArray();
        int from = start > 0 ? start - 1 : start == 0 ? 0 : characters.length + start;
        if (from < 0) {
            return Value.NULL;
        }
        from = Math.min(from, characters.length);
        int count = Math.clamp(length, 0, characters.length - from);
        return new Value.Text(new String(characters, from, count));
    }
}
