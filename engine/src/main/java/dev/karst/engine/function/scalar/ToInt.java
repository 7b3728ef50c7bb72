package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/** The whole number that a value is or spells, its fraction cut. */
public final class ToInt implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("toint", "toint(value)", 1, 1);
    }

    @Override
    public Type type() {
        return Type.NUMBER;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The number that the value is or spells, without its fraction; of a truth value 1 or 0.",
                "NULL of what is no single number.",
                Example.of("toint(\"7.9\")", "7"),
                Example.of("toint(-7.9)", "-7"));
    }

    @Override
    public Value apply(Arguments in) {
        return in.ofNumber(0, number -> number < 0 ? Math.ceil(number) : Math.floor(number));
    }
}
