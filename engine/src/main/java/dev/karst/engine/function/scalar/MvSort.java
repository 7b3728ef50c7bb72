package dev.karst.engine.function.scalar;

import dev.karst.engine.data.CodePointOrder;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/** The values as texts in the order of their code points: 10 before 9, Z before a. */
public final class MvSort implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("mvsort", "mvsort(multivalue)", 1, 1);
    }

    @Override
    public Type type() {
        return Type.ANY;
    }

    @Override
    public Value apply(Arguments in) {
        return Value.ofTexts(
                in.value(0).texts().stream().sorted(CodePointOrder.ASCENDING).toList());
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The values as texts in the order of their code points: digits before capital letters before "
                        + "small ones, and 10 before 9.",
                "NULL of NULL; a single value stays as it is.",
                Example.of("mvsort(split(\"b,9,B,10\", \",\"))", "10", "9", "B", "b"));
    }
}
