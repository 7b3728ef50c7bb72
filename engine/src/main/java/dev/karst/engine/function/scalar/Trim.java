package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/** The text without the given characters at either end; without a second argument, without spaces and tabs. */
public final class Trim implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("trim", "trim(text, characters)", 1, 2);
    }

    @Override
    public Type type() {
        return Type.TEXT;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The text without the given characters at either end; without spaces and tabs if none are given.",
                "NULL if an argument is. Several values count as one text with a value per line.",
                Example.of("trim(\"  a b \")", "a b"),
                Example.of("trim(\"--a-b--\", \"-\")", "a-b"));
    }

    @Override
    public Value apply(Arguments in) {
        String strip = in.count() == 2 ? in.text(1) : " \t";
        String text = in.text(0);
        if (strip == null || text == null) {
            return Value.NULL;
        }
        int start = 0;
        int end = text.length();
        while (start < end && strip.indexOf(text.codePointAt(start)) >= 0) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && strip.indexOf(text.codePointBefore(end)) >= 0) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return new Value.Text(text.substring(start, end));
    }
}
