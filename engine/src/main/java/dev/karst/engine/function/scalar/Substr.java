package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
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
    public Documentation documentation() {
        return new Documentation(
                "The characters from a place on, counted from 1; so many of them, or all the rest. A negative "
                        + "start counts from the end.",
                "NULL if an argument is, or if a negative start lies before the first character. Several values "
                        + "count as one text with a value per line.",
                Example.of("substr(\"detection\", 1, 6)", "detect"),
                Example.of("substr(\"detection\", -3)", "ion"),
                Example.of("substr(\"abc\", 2, 99)", "bc"));
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
