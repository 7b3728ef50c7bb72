package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.JsonArguments;
import dev.karst.engine.function.Type;
import dev.karst.engine.json.JsonTree;
import dev.karst.language.parse.FunctionSignature;

/** The value where it is a JSON object, else NULL. */
public final class ToObject implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("toobject", "toobject(value)", 1, 1);
    }

    @Override
    public Type type() {
        return Type.ANY;
    }

    @Override
    public Value apply(Arguments in) {
        return JsonArguments.document(in, 0).orElse(null) instanceof JsonTree.Members object
                ? JsonArguments.json(object)
                : Value.NULL;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The value as a JSON object without spaces, where it is one.",
                "NULL where the value is missing or no JSON object.",
                Example.of("toobject(\"{\\\"a\\\": 1}\")", "{\"a\":1}"),
                Example.of("toobject(\"[1]\")"));
    }
}
