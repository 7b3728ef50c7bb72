package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/** The values as one text with the separator between them. */
public final class MvJoin implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("mvjoin", "mvjoin(multivalue, separator)", 2, 2);
    }

    @Override
    public Type type() {
        return Type.TEXT;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The values as one text with the separator between them.",
                "NULL if an argument is. A single value stays as it is.",
                Example.of("mvjoin(mvappend(\"a\", \"b\", \"c\"), \", \")", "a, b, c"),
                Example.of("mvjoin(\"a\", \"-\")", "a"));
    }

    @Override
    public Value apply(Arguments in) {
        Value value = in.value(0);
        String separator = in.text(1);
        return value.isNull() || separator == null ? Value.NULL : new Value.Text(String.join(separator, value.texts()));
    }
}
