package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Num;
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

/** The index, from 0, of the first value in which a regular expression is found. NULL where there is none. */
public final class MvFind implements EvalFunction, ChecksArguments {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("mvfind", "mvfind(multivalue, regex)", 2, 2);
    }

    @Override
    public Type type() {
        return Type.NUMBER;
    }

    @Override
    public void check(Call call, List<Evaluation> arguments, Diagnostics diagnostics) {
        Regex.checkLiteral(call.arguments().get(1), diagnostics);
    }

    @Override
    public Value apply(Arguments in) {
        List<String> values = in.value(0).texts();
        String pattern = in.text(1);
        if (values.isEmpty() || pattern == null) {
            return Value.NULL;
        }
        Regex regex = in.context().regex(pattern);
        for (int i = 0; i < values.size(); i++) {
            if (regex.isFoundIn(values.get(i))) {
                return Num.of(i);
            }
        }
        return Value.NULL;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The index, counted from 0, of the first value in which a regular expression is found; case "
                        + "counts unless it begins with (?i).",
                "NULL where an argument is, and where no value matches.",
                Example.of("mvfind(split(\"cat,dog,cow\", \",\"), \"^c.w\")", "2"),
                Example.of("mvfind(\"cat\", \"dog\")"));
    }
}
