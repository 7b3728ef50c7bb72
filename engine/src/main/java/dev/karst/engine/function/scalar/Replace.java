package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Regex;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/**
 * The text with everything the regular expression finds replaced; in the replacement \1 to \9 stand for groups.
 * NULL where an argument is.
 */
public final class Replace implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("replace", "replace(text, regex, replacement)", 3, 3);
    }

    @Override
    public Type type() {
        return Type.TEXT;
    }

    @Override
    public Value apply(Arguments in) {
        String pattern = in.text(1);
        String replacement = in.text(2);
        if (pattern == null || replacement == null) {
            return Value.NULL;
        }
        Regex regex = in.context().regex(pattern);
        return in.eachText(0, text -> regex.replaceAll(text, replacement));
    }
}
