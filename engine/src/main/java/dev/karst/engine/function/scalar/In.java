package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Evaluation;
import dev.karst.engine.function.Membership;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;
import java.util.List;

/** The operator IN as a function: see {@link Membership}. */
public final class In implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("in", "in(value, option, ...)", 2, Integer.MAX_VALUE);
    }

    @Override
    public Type type() {
        return Type.BOOLEAN;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "Whether the value equals one of the others. Case counts, and * stands for itself.",
                "NULL of NULL. Of several values any may be equal.",
                Example.of("in(\"404\", \"404\", \"500\")", "True"),
                Example.of("in(\"404\", \"4*\")", "False"),
                Example.of("in(null(), \"a\")"));
    }

    @Override
    public Value apply(Arguments in) {
        List<Evaluation> all = in.expressions();
        return new Membership(all.get(0), all.subList(1, all.size())).evaluate(in.row());
    }
}
