package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/** The next whole number above. */
public final class Ceiling implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("ceiling", "ceiling(number)", 1, 1);
    }

    @Override
    public Type type() {
        return Type.NUMBER;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The next whole number above, or the number itself if it is whole.",
                "NULL of what is no single number.",
                Example.of("ceiling(1.1)", "2"),
                Example.of("ceiling(-1.1)", "-1"));
    }

    @Override
    public Value apply(Arguments in) {
        Num number = in.number(0);
        return number == null ? Value.NULL : Num.of(Math.ceil(number.value()));
    }
}
