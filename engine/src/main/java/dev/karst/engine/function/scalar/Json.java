package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.JsonArguments;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/** The value where it is JSON, else NULL. */
public final class Json implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("json", "json(value)", 1, 1);
    }

    @Override
    public Type type() {
        return Type.ANY;
    }

    @Override
    public Value apply(Arguments in) {
        return JsonArguments.document(in, 0).isPresent() ? in.value(0) : Value.NULL;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The value as it is, where it is JSON.",
                "NULL where the value is missing or no JSON.",
                Example.of("json(\"{\\\"a\\\": 1}\")", "{\"a\": 1}"),
                Example.of("json(\"{a: 1}\")"));
    }
}
