package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Membership;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/** The first value unless it equals the second. */
public final class NullIf implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("nullif", "nullif(value, other)", 2, 2);
    }

    @Override
    public Type type() {
        return Type.ANY;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "NULL if the two values are equal, else the first.",
                "NULL of NULL. If the other is NULL, the first value. Several values are equal to the same ones "
                        + "in the same order.",
                Example.of("nullif(\"a\", \"a\")"),
                Example.of("nullif(\"a\", \"b\")", "a"),
                Example.of("nullif(\"a\", null())", "a"));
    }

    @Override
    public Value apply(Arguments in) {
        Value value = in.value(0);
        Value other = in.value(1);
        boolean several = value instanceof Value.Multi || other instanceof Value.Multi;
        boolean equal = several
                ? value.texts().equals(other.texts())
                : new Membership(in.expressions().get(0), in.expressions().subList(1, 2)).isTrue(in.row());
        return equal ? Value.NULL : value;
    }
}
