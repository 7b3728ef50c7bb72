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

/** As json_set, but points and braces belong to the key. */
public final class JsonSetExact implements EvalFunction, ChecksArguments {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("json_set_exact", "json_set_exact(json, key, value, ...)", 3, Integer.MAX_VALUE);
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
                in, (tree, key, value) -> JsonPath.ofKey(key).put(tree, value));
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The JSON object with a value put at each key. Points and braces belong to the key.",
                "NULL where the first argument is missing or no JSON; what is no object stays as it is.",
                Example.of("json_set_exact(\"{}\", \"a.b\", 1)", "{\"a.b\":1}"));
    }
}
