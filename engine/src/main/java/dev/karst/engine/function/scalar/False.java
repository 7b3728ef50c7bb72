package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.data.Value.Bool;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/** FALSE. */
public final class False implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("false", "false()", 0, 0);
    }

    @Override
    public Type type() {
        return Type.BOOLEAN;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The truth value false.",
                "There is nothing to be NULL.",
                Example.of("false()", "False"),
                Example.of("if(false(), \"yes\", \"no\")", "no"));
    }

    @Override
    public Value apply(Arguments in) {
        return Bool.FALSE;
    }
}
