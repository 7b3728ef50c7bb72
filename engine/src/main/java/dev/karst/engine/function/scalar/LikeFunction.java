package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Like;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/** The operator LIKE as a function: see {@link Like}. */
public final class LikeFunction implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("like", "like(text, pattern)", 2, 2);
    }

    @Override
    public Type type() {
        return Type.BOOLEAN;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "Whether the whole text fits the pattern: % stands for any run of characters, _ for one. Case "
                        + "counts.",
                "NULL if an argument is. Of several values any may fit.",
                Example.of("like(\"10.1.2.3\", \"10.%\")", "True"),
                Example.of("like(\"abc\", \"A__\")", "False"));
    }

    @Override
    public Value apply(Arguments in) {
        return new Like(in.expressions().get(0), in.expressions().get(1)).evaluate(in.row());
    }
}
