package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/** The number of characters (code points), not of bytes. */
public final class Len implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("len", "len(text)", 1, 1);
    }

    @Override
    public Type type() {
        return Type.NUMBER;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "How many characters the text has: code points, not bytes.",
                "NULL of NULL. Several values count as one text with a value per line.",
                Example.of("len(\"na\u00efve\")", "5"),
                Example.of("len(\"\")", "0"));
    }

    @Override
    public Value apply(Arguments in) {
        String text = in.text(0);
        return text == null ? Value.NULL : Num.of(text.codePointCount(0, text.length()));
    }
}
