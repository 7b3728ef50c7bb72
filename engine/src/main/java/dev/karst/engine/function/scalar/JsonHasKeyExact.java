package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.data.Value.Bool;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.JsonArguments;
import dev.karst.engine.function.Type;
import dev.karst.engine.json.JsonTree;
import dev.karst.language.parse.FunctionSignature;

/** Whether an object has a key; points and braces belong to the key. NULL where an argument is. */
public final class JsonHasKeyExact implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("json_has_key_exact", "json_has_key_exact(json, key)", 2, 2);
    }

    @Override
    public Type type() {
        return Type.BOOLEAN;
    }

    @Override
    public Value apply(Arguments in) {
        String key = in.text(1);
        if (key == null || in.value(0).isNull()) {
            return Value.NULL;
        }
        JsonTree tree = JsonArguments.document(in, 0).orElse(JsonTree.Word.NULL);
        return Bool.of(
                tree instanceof JsonTree.Members members && members.byKey().containsKey(key));
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "Whether a JSON object has a key. Points and braces belong to the key.",
                "NULL where an argument is missing; false where the value is no JSON object.",
                Example.of("json_has_key_exact(\"{\\\"a.b\\\": null}\", \"a.b\")", "True"),
                Example.of("json_has_key_exact(\"{\\\"a\\\": {\\\"b\\\": 1}}\", \"b\")", "False"));
    }
}
