package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/** The first argument that is not NULL. An empty text is a value. */
public final class Coalesce implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("coalesce", "coalesce(value, ...)", 1, Integer.MAX_VALUE);
    }

    @Override
    public Type type() {
        return Type.ANY;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The first argument that has a value.",
                "NULL if no argument has one. An empty text is a value; several values come as they are.",
                Example.of("coalesce(null(), \"a\", \"b\")", "a"),
                Example.of("coalesce(\"\", \"a\")", ""));
    }

    @Override
    public Value apply(Arguments in) {
        for (int i = 0; i < in.count(); i++) {
            Value value = in.value(i);
            if (!value.isNull()) {
                return value;
            }
        }
        return Value.NULL;
    }
}
