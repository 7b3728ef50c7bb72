package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.JsonArguments;
import dev.karst.engine.function.Type;
import dev.karst.engine.json.JsonPath;
import dev.karst.engine.json.JsonTree;
import dev.karst.language.parse.FunctionSignature;
import java.util.Optional;

/** The JSON without keys; a point leads to a key within a key. */
public final class JsonDelete implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("json_delete", "json_delete(json, key, ...)", 2, Integer.MAX_VALUE);
    }

    @Override
    public Type type() {
        return Type.ANY;
    }

    @Override
    public Value apply(Arguments in) {
        Optional<JsonTree> document = JsonArguments.document(in, 0);
        if (document.isEmpty()) {
            return Value.NULL;
        }
        JsonTree tree = document.get();
        for (int i = 1; i < in.count(); i++) {
            String key = in.text(i);
            tree = key == null ? tree : JsonPath.ofKeys(key).delete(tree);
        }
        return JsonArguments.json(tree);
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The JSON object without the keys and their values. A point leads to a key within a key; "
                        + "elements of arrays stay.",
                "NULL where the first argument is missing or no JSON; a key that is not there is passed over.",
                Example.of(
                        "json_delete(\"{\\\"a\\\": {\\\"b\\\": 1, \\\"c\\\": 2}, \\\"d\\\": 3}\", \"a.b\", \"d\")",
                        "{\"a\":{\"c\":2}}"));
    }
}
