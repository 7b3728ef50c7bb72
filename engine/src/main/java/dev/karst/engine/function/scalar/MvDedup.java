package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/** The values without those that were there before. */
public final class MvDedup implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("mvdedup", "mvdedup(multivalue)", 1, 1);
    }

    @Override
    public Type type() {
        return Type.ANY;
    }

    @Override
    public Value apply(Arguments in) {
        return Value.ofTexts(in.value(0).texts().stream().distinct().toList());
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The values without repetitions: of equal ones the first stays.",
                "NULL of NULL; a single value stays as it is.",
                Example.of("mvdedup(mvappend(\"b\", \"a\", \"b\"))", "b", "a"),
                Example.of("mvdedup(\"a\")", "a"));
    }
}
