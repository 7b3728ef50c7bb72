package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;
import java.util.Locale;

/**
 * The text without the given characters at its ends, in whatever order they come; without a second argument, without
 * spaces and tabs.
 */
public enum Trim implements EvalFunction {
    LTRIM("at its beginning", "ltrim(\"0070\", \"0\")", "70"),
    RTRIM("at its end", "rtrim(\" ZZabcZZ \", \" Z\")", " ZZabc"),
    TRIM("at both ends", "trim(\"--a-b--\", \"-\")", "a-b");

    private final String where;
    private final Example example;

    Trim(String where, String call, String result) {
        this.where = where;
        this.example = Example.of(call, result);
    }

    @Override
    public FunctionSignature signature() {
        String name = name().toLowerCase(Locale.ROOT);
        return new FunctionSignature(name, name + "(text, characters)", 1, 2);
    }

    @Override
    public Type type() {
        return Type.TEXT;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The text without the given characters " + where + "; without spaces and tabs if none are given.",
                "NULL if an argument is. Several values count as one text with a value per line.",
                example);
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
        while (this != RTRIM && start < end && strip.indexOf(text.codePointAt(start)) >= 0) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (this != LTRIM && end > start && strip.indexOf(text.codePointBefore(end)) >= 0) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return new Value.Text(text.substring(start, end));
    }
}
