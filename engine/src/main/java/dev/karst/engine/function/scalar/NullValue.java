package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/** No value: assigned to a field it removes the field. */
public final class NullValue implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("null", "null()", 0, 0);
    }

    @Override
    public Type type() {
        return Type.ANY;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "No value: assigned to a field it removes the field.",
                "Always NULL.",
                Example.of("null()"),
                Example.of("coalesce(null(), \"a\")", "a"));
    }

    @Override
    public Value apply(Arguments in) {
        return Value.NULL;
    }
}
