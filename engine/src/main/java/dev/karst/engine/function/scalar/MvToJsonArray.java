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
import java.util.Optional;

/** The values as an array: strings, or what each spells where the second argument is true. */
public final class MvToJsonArray implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("mv_to_json_array", "mv_to_json_array(multivalue, infer_types)", 1, 2);
    }

    @Override
    public Type type() {
        return Type.ANY;
    }

    @Override
    public Value apply(Arguments in) {
        List<String> values = in.value(0).texts();
        boolean infers = in.count() == 2 && in.isTrue(1);
        return values.isEmpty()
                ? Value.NULL
                : JsonArguments.json(new JsonTree.Elements(
                        values.stream().map(v -> element(v, infers)).toList()));
    }

    private static JsonTree element(String text, boolean infers) {
        Optional<JsonTree> inferred = infers ? JsonTree.parse(text) : Optional.empty();
        return inferred.orElse(new JsonTree.Text(text));
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The values as a JSON array of strings. Where the second argument is true(), a value that is "
                        + "JSON becomes that, any other a string.",
                "NULL of NULL; a single value is an array of one.",
                Example.of("mv_to_json_array(split(\"a,1\", \",\"))", "[\"a\",\"1\"]"),
                Example.of("mv_to_json_array(split(\"a,1,true,null\", \",\"), true())", "[\"a\",1,true,null]"));
    }
}
