package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.data.Value.Bool;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.JsonArguments;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/** Whether a value is JSON. NULL of NULL. */
public final class JsonValid implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("json_valid", "json_valid(value)", 1, 1);
    }

    @Override
    public Type type() {
        return Type.BOOLEAN;
    }

    @Override
    public Value apply(Arguments in) {
        return in.value(0).isNull()
                ? Value.NULL
                : Bool.of(JsonArguments.document(in, 0).isPresent());
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "Whether a value is JSON: a whole object, array, string in quotes, number, true, false or " + "null.",
                "NULL where the value is missing.",
                Example.of("json_valid(\"{\\\"a\\\": [1, 2]}\")", "True"),
                Example.of("json_valid(\"{a: 1}\")", "False"));
    }
}
