package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.ChecksArguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Evaluation;
import dev.karst.engine.function.JsonArguments;
import dev.karst.engine.function.Type;
import dev.karst.engine.json.JsonPath;
import dev.karst.language.diagnostic.Diagnostics;
import dev.karst.language.parse.FunctionSignature;
import dev.karst.language.tree.Expression.Call;
import java.util.List;

/** The JSON with values added at paths, each as one element; what is no array there becomes the first element of one. */
public final class JsonAppend implements EvalFunction, ChecksArguments {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("json_append", "json_append(json, path, value, ...)", 3, Integer.MAX_VALUE);
    }

    @Override
    public Type type() {
        return Type.ANY;
    }

    @Override
    public void check(Call call, List<Evaluation> arguments, Diagnostics diagnostics) {
        JsonArguments.checkPairs(call, 1, diagnostics);
    }

    @Override
    public Value apply(Arguments in) {
        return JsonArguments.changedByPairs(
                in, (tree, path, value) -> JsonPath.of(path).append(tree, List.of(value)));
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The JSON with a value added to the array at each path; an array is added as one element. "
                        + "What is no array there becomes the first element of one. The path \"\" is the JSON itself.",
                "NULL where the first argument is missing or no JSON; a path at which there is nothing is "
                        + "passed over.",
                Example.of("json_append(\"{\\\"a\\\": [1]}\", \"a\", \"z\")", "{\"a\":[1,\"z\"]}"),
                Example.of("json_append(\"{\\\"a\\\": 1}\", \"a\", json_array(2, 3))", "{\"a\":[1,[2,3]]}"),
                Example.of("json_append(\"[]\", \"\", 1)", "[1]"));
    }
}
