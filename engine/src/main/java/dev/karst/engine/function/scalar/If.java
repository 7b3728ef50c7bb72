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

/** The second argument where the first is TRUE, else the third. */
public final class If implements EvalFunction, ChecksArguments {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("if", "if(condition, then, else)", 3, 3);
    }

    @Override
    public Type type() {
        return Type.ANY;
    }

    @Override
    public void check(Call call, List<Evaluation> arguments, Diagnostics diagnostics) {
        ExpressionCompiler.checkCondition(call.arguments().get(0), arguments.get(0), diagnostics);
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The second argument where the condition is true, else the third.",
                "A condition that is NULL is not true. The value may be NULL or have several values.",
                Example.of("if(2>1, \"yes\", \"no\")", "yes"),
                Example.of("if(null()=1, \"yes\", \"no\")", "no"));
    }

    @Override
    public Value apply(Arguments in) {
        return in.value(in.isTrue(0) ? 1 : 2);
    }
}
