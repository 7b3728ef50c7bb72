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
import java.util.List;

/** The keys of an object as an array. */
public final class JsonKeys implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("json_keys", "json_keys(json)", 1, 1);
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
        List<JsonTree> keys = members.byKey().keySet().stream()
                .<JsonTree>map(JsonTree.Text::new)
                .toList();
        return JsonArguments.json(new JsonTree.Elements(keys));
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The keys of a JSON object as a JSON array, in their order.",
                "NULL where the value is missing or no JSON object.",
                Example.of("json_keys(\"{\\\"b\\\": 1, \\\"a\\\": {\\\"c\\\": 2}}\")", "[\"b\",\"a\"]"),
                Example.of("json_keys(\"[1]\")"));
    }
}
