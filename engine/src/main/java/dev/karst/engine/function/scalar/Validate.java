package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.data.Value.Bool;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.ChecksArguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Evaluation;
import dev.karst.engine.function.Type;
import dev.karst.language.diagnostic.Diagnostics;
import dev.karst.language.parse.FunctionSignature;
import dev.karst.language.tree.Expression.Call;
import java.util.List;

/**
 * The value after the first condition that is FALSE: the message of the check that failed. NULL if none is; a condition
 * that is NULL did not fail.
 */
public final class Validate implements EvalFunction, ChecksArguments {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("validate", "validate(condition, value, ...)", 2, Integer.MAX_VALUE);
    }

    @Override
    public Type type() {
        return Type.ANY;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The value after the first condition that is false, or NULL if none is: the opposite of case.",
                "A condition that is NULL is not false. A value may be NULL or have several values.",
                Example.of("validate(1=1, \"first\", 1=2, \"second\")", "second"),
                Example.of("validate(1=1, \"first\")"));
    }

    @Override
    public void check(Call call, List<Evaluation> arguments, Diagnostics diagnostics) {
        Case.checkPairs(signature(), call, arguments, diagnostics);
    }

    @Override
    public Value apply(Arguments in) {
        for (int i = 0; i + 1 < in.count(); i += 2) {
            if (in.value(i) == Bool.FALSE) {
                return in.value(i + 1);
            }
        }
        return Value.NULL;
    }
}
