package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.ChecksArguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Evaluation;
import dev.karst.engine.function.ExpressionCompiler;
import dev.karst.engine.function.Type;
import dev.karst.language.diagnostic.Diagnostics;
import dev.karst.language.parse.FunctionSignature;
import dev.karst.language.tree.Expression.Call;
import java.util.List;

/**
 * The value after the first condition that is TRUE, even if that value is NULL; NULL if none is. A condition without a
 * value after it counts for nothing.
 */
public final class Case implements EvalFunction, ChecksArguments {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("case", "case(condition, value, ...)", 2, Integer.MAX_VALUE);
    }

    @Override
    public Type type() {
        return Type.ANY;
    }

    @Override
    public void check(Call call, List<Evaluation> arguments, Diagnostics diagnostics) {
        checkPairs(signature(), call, arguments, diagnostics);
    }

    /** Reports a condition that is none, and one without a value after it. */
    static void checkPairs(
            FunctionSignature signature, Call call, List<Evaluation> arguments, Diagnostics diagnostics) {
        int count = arguments.size();
        if (count % 2 != 0) {
            String headline = "`" + signature.name() + "` does not take " + count + " arguments";
            diagnostics.add("K1031", headline, call.span(), "expected " + signature.usage());
        }
        for (int i = 0; i + 1 < count; i += 2) {
            ExpressionCompiler.checkCondition(call.arguments().get(i), arguments.get(i), diagnostics);
        }
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The value after the first condition that is true, or NULL if none is.",
                "A condition that is NULL is not true. A value may be NULL or have several values.",
                Example.of("case(1=2, \"a\", 2=2, \"b\")", "b"),
                Example.of("case(1=2, \"a\")"),
                Example.of("case(1=2, \"a\", true(), \"rest\")", "rest"));
    }

    @Override
    public Value apply(Arguments in) {
        for (int i = 0; i + 1 < in.count(); i += 2) {
            if (in.isTrue(i)) {
                return in.value(i + 1);
            }
        }
        return Value.NULL;
    }
}
