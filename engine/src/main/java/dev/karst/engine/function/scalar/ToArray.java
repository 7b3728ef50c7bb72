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

/** The value as a JSON array: an array as it is, else each value as what it spells. */
public final class ToArray implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("toarray", "toarray(value)", 1, 1);
    }

    @Override
    public Type type() {
        return Type.ANY;
    }

    @Override
    public Value apply(Arguments in) {
        Value value = in.value(0);
        if (value.isNull()) {
            return Value.NULL;
        }
        return JsonArguments.json(
                JsonArguments.document(in, 0).orElse(null) instanceof JsonTree.Elements array
                        ? array
                        : JsonArguments.array(value.texts()));
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The value as a JSON array: an array as it is, else an array of its values, those that spell "
                        + "numbers as numbers.",
                "NULL of NULL.",
                Example.of("toarray(\"[1, 2]\")", "[1,2]"),
                Example.of("toarray(split(\"100,a\", \",\"))", "[100,\"a\"]"),
                Example.of("toarray(\"a\")", "[\"a\"]"));
    }
}
