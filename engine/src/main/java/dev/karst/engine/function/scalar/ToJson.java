package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.JsonArguments;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/** The value as JSON text: a number, a string in quotes, an array of several values. */
public final class ToJson implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("tojson", "tojson(value)", 1, 1);
    }

    @Override
    public Type type() {
        return Type.ANY;
    }

    @Override
    public Value apply(Arguments in) {
        return in.value(0).isNull() ? Value.NULL : JsonArguments.json(JsonArguments.element(in, 0));
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The value as JSON text: a text in quotes, a number as it is, several values as an array, a "
                        + "truth value as true or false.",
                "NULL of NULL.",
                Example.of("tojson(\"a \\\"b\\\"\")", "\"a \\\"b\\\"\""),
                Example.of("tojson(1+1)", "2"),
                Example.of("tojson(split(\"a,1\", \",\"))", "[\"a\",1]"));
    }
}
