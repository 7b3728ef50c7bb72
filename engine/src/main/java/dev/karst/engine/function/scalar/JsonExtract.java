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

/** What stands at paths in JSON: points lead into objects, {} into all elements of an array, {0} into one. */
public final class JsonExtract implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("json_extract", "json_extract(json, path, ...)", 1, Integer.MAX_VALUE);
    }

    @Override
    public Type type() {
        return Type.ANY;
    }

    @Override
    public Value apply(Arguments in) {
        return JsonArguments.extracted(in, JsonPath::of);
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "What stands at a path in JSON: a.b is a key within a key, a{0} the first element of an "
                        + "array, a{} all of them. One value comes as it is, several (by {} or several paths) as a JSON"
                        + " array; without a path all of it.",
                "NULL where the value is missing or no JSON, or nothing stands at the only path; among "
                        + "several paths null stands for nothing.",
                Example.of("json_extract(\"{\\\"a\\\": {\\\"b\\\": \\\"x\\\"}}\", \"a.b\")", "x"),
                Example.of("json_extract(\"[{\\\"n\\\": 1}, {\\\"n\\\": 2}]\", \"{}.n\")", "[1,2]"),
                Example.of("json_extract(\"{\\\"a\\\": [5, 6]}\", \"a{1}\", \"c\")", "[6,null]"),
                Example.of("json_extract(\"{\\\"a\\\": 1}\", \"b\")"));
    }
}
