package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/** What a value is, by name: see {@link ValueType}. */
public final class TypeOf implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("typeof", "typeof(value)", 1, 1);
    }

    @Override
    public Type type() {
        return Type.TEXT;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "What the value is: Number, String, Boolean, Multivalue, or Invalid where there is none. A "
                        + "field whose text looks like a number is one.",
                "Invalid of NULL; String of an empty text.",
                Example.of("typeof(12)", "Number"),
                Example.of("typeof(\"12\")", "String"),
                Example.of("typeof(1=2)", "Boolean"),
                Example.of("typeof(null())", "Invalid"));
    }

    @Override
    public Value apply(Arguments in) {
        return new Value.Text(ValueType.of(in, 0).splName());
    }
}
