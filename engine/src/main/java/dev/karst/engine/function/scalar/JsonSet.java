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

/** The JSON with values put at paths; keys that are missing are made, below what is an object. */
public final class JsonSet implements EvalFunction, ChecksArguments {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("json_set", "json_set(json, path, value, ...)", 3, Integer.MAX_VALUE);
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
                in, (tree, path, value) -> JsonPath.of(path).put(tree, value));
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The JSON with a value put at each path, in the place of what is there. Keys that are missing"
                        + " are made.",
                "NULL where the first argument is missing or no JSON; a path through what is no object is "
                        + "passed over.",
                Example.of("json_set(\"{\\\"a\\\": 1}\", \"a\", 2, \"b.c\", \"x\")", "{\"a\":2,\"b\":{\"c\":\"x\"}}"),
                Example.of("json_set(\"{\\\"a\\\": 1}\", \"a.b\", 2)", "{\"a\":1}"));
    }
}
