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
import java.util.List;

/** An array of the values. */
public final class JsonArray implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("json_array", "json_array(value, ...)", 0, Integer.MAX_VALUE);
    }

    @Override
    public Type type() {
        return Type.ANY;
    }

    @Override
    public Value apply(Arguments in) {
        List<JsonTree> elements = new ArrayList<>();
        for (int i = 0; i < in.count(); i++) {
            elements.add(JsonArguments.element(in, i));
        }
        return JsonArguments.json(new JsonTree.Elements(elements));
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "A JSON array of values. A field whose text spells a number, an array or an object becomes "
                        + "that; a text written out is a string.",
                "A missing value is null; several values are an array within the array.",
                Example.of("json_array(\"a\", 1, 2.5)", "[\"a\",1,2.5]"),
                Example.of("json_array(\"1\", json_array())", "[\"1\",[]]"));
    }
}
