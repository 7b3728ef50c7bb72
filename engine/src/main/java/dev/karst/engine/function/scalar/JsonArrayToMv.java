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

/** The elements of an array as a multivalue; strings lose their quotes unless the second argument is true. */
public final class JsonArrayToMv implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("json_array_to_mv", "json_array_to_mv(array, keep_quotes)", 1, 2);
    }

    @Override
    public Type type() {
        return Type.ANY;
    }

    @Override
    public Value apply(Arguments in) {
        boolean quoted = in.count() == 2 && in.isTrue(1);
        JsonTree tree = JsonArguments.document(in, 0).orElse(JsonTree.Word.NULL);
        return tree instanceof JsonTree.Elements elements
                ? Value.ofTexts(elements.list().stream()
                        .map(quoted ? JsonTree::json : JsonTree::text)
                        .toList())
                : Value.NULL;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The elements of a JSON array as a multivalue. Strings lose their quotes unless the second "
                        + "argument is true().",
                "NULL where the value is missing or no JSON array, and of an empty array.",
                Example.of("json_array_to_mv(\"[\\\"a\\\", 2, {\\\"b\\\": 3}]\")", "a", "2", "{\"b\":3}"),
                Example.of("json_array_to_mv(\"[\\\"a\\\", 2]\", true())", "\"a\"", "2"),
                Example.of("json_array_to_mv(\"a\")"));
    }
}
