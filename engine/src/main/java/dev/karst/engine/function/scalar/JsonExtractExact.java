package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.JsonArguments;
import dev.karst.engine.function.Type;
import dev.karst.engine.json.JsonPath;
import dev.karst.language.parse.FunctionSignature;

/** The value of a key of an object; points and braces belong to the key. */
public final class JsonExtractExact implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("json_extract_exact", "json_extract_exact(json, key, ...)", 1, Integer.MAX_VALUE);
    }

    @Override
    public Type type() {
        return Type.ANY;
    }

    @Override
    public Value apply(Arguments in) {
        return JsonArguments.extracted(in, JsonPath::ofKey);
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The value of a key of a JSON object. Points and braces belong to the key. Of several keys a "
                        + "JSON array; without a key all of it.",
                "NULL where the value is missing or no JSON, or there is no such key; among several keys null"
                        + " stands for one that is missing.",
                Example.of("json_extract_exact(\"{\\\"a.b\\\": 1}\", \"a.b\")", "1"),
                Example.of("json_extract_exact(\"{\\\"a.b\\\": 1}\", \"a.b\", \"c\")", "[1,null]"));
    }
}
