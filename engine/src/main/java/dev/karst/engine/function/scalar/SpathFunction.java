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

/** What stands at a path in JSON text, as one value or several. XML is not read yet, which is counted as a warning. */
public final class SpathFunction implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("spath", "spath(value, path)", 2, 2);
    }

    @Override
    public Type type() {
        return Type.ANY;
    }

    @Override
    public Value apply(Arguments in) {
        String path = in.text(1);
        if (path == null) {
            return Value.NULL;
        }
        if (in.value(0).display().stripLeading().startsWith("<")) {
            in.context().warnings().add("spath does not read XML yet");
        }
        List<JsonTree> nodes =
                JsonArguments.document(in, 0).map(tree -> tree.at(path)).orElse(List.of());
        return Value.ofTexts(nodes.stream().map(JsonTree::text).toList());
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "What stands at a path in JSON text: a.b is a key within a key, a{0} the first element of an "
                        + "array, a{} all of them as a multivalue. Objects and arrays come as JSON text.",
                "NULL where an argument is missing, the value is no JSON or nothing stands at the path. XML "
                        + "is not read yet: NULL and a warning.",
                Example.of("spath(\"{\\\"a\\\": {\\\"b\\\": \\\"x\\\"}}\", \"a.b\")", "x"),
                Example.of("spath(\"{\\\"a\\\": [1, {\\\"b\\\": 2}]}\", \"a{}\")", "1", "{\"b\":2}"),
                Example.of("spath(\"{\\\"a\\\": 1}\", \"b\")"));
    }
}
