package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.data.Value.Bool;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/** TRUE: the last condition of a case. */
public final class True implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("true", "true()", 0, 0);
    }

    @Override
    public Type type() {
        return Type.BOOLEAN;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The truth value true: the last condition of a case.",
                "There is nothing to be NULL.",
                Example.of("true()", "True"),
                Example.of("case(1=2, \"a\", true(), \"rest\")", "rest"));
    }

    @Override
    public Value apply(Arguments in) {
        return Bool.TRUE;
    }
}
