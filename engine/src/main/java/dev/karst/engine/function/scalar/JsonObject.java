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
import dev.karst.engine.json.JsonTree;
import dev.karst.language.diagnostic.Diagnostics;
import dev.karst.language.parse.FunctionSignature;
import dev.karst.language.tree.Expression.Call;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An object of the keys and values. A pair whose key is NULL is left out. */
public final class JsonObject implements EvalFunction, ChecksArguments {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("json_object", "json_object(key, value, ...)", 0, Integer.MAX_VALUE);
    }

    @Override
    public Type type() {
        return Type.ANY;
    }

    @Override
    public void check(Call call, List<Evaluation> arguments, Diagnostics diagnostics) {
        JsonArguments.checkPairs(call, 0, diagnostics);
    }

    @Override
    public Value apply(Arguments in) {
        Map<String, JsonTree> members = new LinkedHashMap<>();
        for (int i = 0; i + 1 < in.count(); i += 2) {
            String key = in.text(i);
            if (key != null) {
                members.put(key, JsonArguments.element(in, i + 1));
            }
        }
        return JsonArguments.json(new JsonTree.Members(members));
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "A JSON object of keys and values, in pairs. A field whose text spells a number, an array or "
                        + "an object becomes that; a text written out is a string.",
                "A missing value is null, a pair without a key is left out, several values are an array.",
                Example.of("json_object(\"user\", \"ann\", \"logins\", 3)", "{\"user\":\"ann\",\"logins\":3}"),
                Example.of("json_object(\"roles\", json_array(\"admin\", \"dev\"))", "{\"roles\":[\"admin\",\"dev\"]}"),
                Example.of("json_object()", "{}"));
    }
}
