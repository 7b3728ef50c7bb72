package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.data.Value.Bool;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/** Whether the argument has a value; an empty text is one. */
public final class IsNotNull implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("isnotnull", "isnotnull(value)", 1, 1);
    }

    @Override
    public Type type() {
        return Type.BOOLEAN;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "Whether the argument has a value.",
                "False of NULL; true of an empty text and of several values.",
                Example.of("isnotnull(\"\")", "True"),
                Example.of("isnotnull(null())", "False"));
    }

    @Override
    public Value apply(Arguments in) {
        return Bool.of(!in.value(0).isNull());
    }
}
