package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/** The number with all its digits, whatever the precision of the literals it is made of. */
public final class Exact implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("exact", "exact(number)", 1, 1);
    }

    @Override
    public Type type() {
        return Type.NUMBER;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The number with all its digits: the precision of decimal literals does not limit how it is shown.",
                "NULL of what is no single number.",
                Example.of("exact(2.5*0.5)", "1.25"),
                Example.of("2.5*0.5", "1"),
                Example.of("8.250*exact(0.2)", "1.650"));
    }

    @Override
    public Value apply(Arguments in) {
        return in.ofNumber(0, number -> number);
    }
}
