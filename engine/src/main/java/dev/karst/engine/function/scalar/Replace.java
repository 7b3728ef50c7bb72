package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.ChecksArguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Evaluation;
import dev.karst.engine.function.Regex;
import dev.karst.engine.function.Type;
import dev.karst.language.diagnostic.Diagnostics;
import dev.karst.language.parse.FunctionSignature;
import dev.karst.language.tree.Expression.Call;
import java.util.List;

/**
 * The text with everything the regular expression finds replaced; in the replacement \1 to \9 stand for groups.
 * NULL where an argument is.
 */
public final class Replace implements EvalFunction, ChecksArguments {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("replace", "replace(text, regex, replacement)", 3, 3);
    }

    @Override
    public Type type() {
        return Type.TEXT;
    }

    @Override
    public void check(Call call, List<Evaluation> arguments, Diagnostics diagnostics) {
        Regex.checkLiteral(call.arguments().get(1), diagnostics);
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The text with everything that the regular expression finds replaced. In the replacement \\1 to "
                        + "\\9 stand for groups.",
                "NULL if an argument is. Of several values, each.",
                Example.of("replace(\"10.1.2.3\", \"\\.\", \"-\")", "10-1-2-3"),
                Example.of("replace(\"CORP\\\\ann\", \"(.*)\\\\\\\\(.*)\", \"\\2@\\1\")", "ann@CORP"));
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
