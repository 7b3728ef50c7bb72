package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.data.Value.Bool;
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
 * Whether the regular expression is found anywhere in the text; case counts unless it begins with (?i). Of a multivalue
 * any value may match; NULL where an argument is.
 */
public final class Match implements EvalFunction, ChecksArguments {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("match", "match(text, regex)", 2, 2);
    }

    @Override
    public Type type() {
        return Type.BOOLEAN;
    }

    @Override
    public void check(Call call, List<Evaluation> arguments, Diagnostics diagnostics) {
        Regex.checkLiteral(call.arguments().get(1), diagnostics);
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "Whether the regular expression is found anywhere in the text. Case counts unless the "
                        + "expression begins with (?i).",
                "NULL if an argument is. Of several values any may match.",
                Example.of("match(\"cmd.exe /c dir\", \"/c\\s\")", "True"),
                Example.of("match(\"CMD\", \"cmd\")", "False"),
                Example.of("match(\"CMD\", \"(?i)cmd\")", "True"));
    }

    @Override
    public Value apply(Arguments in) {
        Value text = in.value(0);
        String pattern = in.text(1);
        if (text.isNull() || pattern == null) {
            return Value.NULL;
        }
        Regex regex = in.context().regex(pattern);
        return Bool.of(text.texts().stream().anyMatch(regex::isFoundIn));
    }
}
