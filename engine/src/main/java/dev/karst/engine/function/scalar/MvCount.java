package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/** How many values there are: 1 of a single one, NULL of none. */
public final class MvCount implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("mvcount", "mvcount(multivalue)", 1, 1);
    }

    @Override
    public Type type() {
        return Type.NUMBER;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "How many values there are.",
                "NULL of NULL; 1 of a single value, also an empty text.",
                Example.of("mvcount(mvappend(\"a\", \"b\"))", "2"),
                Example.of("mvcount(\"\")", "1"),
                Example.of("mvcount(null())"));
    }

    @Override
    public Value apply(Arguments in) {
        int count = in.value(0).texts().size();
        return count == 0 ? Value.NULL : Num.of(count);
    }
}
