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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The members of an object as an array of objects, each with key and value. */
public final class JsonEntries implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("json_entries", "json_entries(json)", 1, 1);
    }

    @Override
    public Type type() {
        return Type.ANY;
    }

    @Override
    public Value apply(Arguments in) {
        JsonTree tree = JsonArguments.document(in, 0).orElse(JsonTree.Word.NULL);
        if (!(tree instanceof JsonTree.Members members)) {
            return Value.NULL;
        }
        List<JsonTree> entries = new ArrayList<>();
        members.byKey().forEach((key, value) -> entries.add(entry(key, value)));
        return JsonArguments.json(new JsonTree.Elements(entries));
    }

    private static JsonTree entry(String key, JsonTree value) {
        Map<String, JsonTree> entry = new LinkedHashMap<>();
        entry.put("key", new JsonTree.Text(key));
        entry.put("value", value);
        return new JsonTree.Members(entry);
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The members of a JSON object as an array of objects, each with a key and a value.",
                "NULL where the value is missing or no JSON object.",
                Example.of(
                        "json_entries(\"{\\\"a\\\": 1, \\\"b\\\": [2]}\")",
                        "[{\"key\":\"a\",\"value\":1},{\"key\":\"b\",\"value\":[2]}]"),
                Example.of("json_entries(\"[1]\")"));
    }
}
