package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.data.Value.Bool;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/** Whether the argument has no value. */
public final class IsNull implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("isnull", "isnull(value)", 1, 1);
    }

    @Override
    public Type type() {
        return Type.BOOLEAN;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "Whether the argument has no value.",
                "True of NULL; false of an empty text and of several values.",
                Example.of("isnull(null())", "True"),
                Example.of("isnull(\"\")", "False"));
    }

    @Override
    public Value apply(Arguments in) {
        return Bool.of(in.value(0).isNull());
    }
}
