package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;
import java.util.Locale;

/** The text in upper case; of a multivalue, every value. */
public final class Upper implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("upper", "upper(text)", 1, 1);
    }

    @Override
    public Type type() {
        return Type.TEXT;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The text in upper case.",
                "NULL of NULL. Of several values, each.",
                Example.of("upper(\"abC\")", "ABC"),
                Example.of("upper(mvappend(\"a\", \"b\"))", "A", "B"));
    }

    @Override
    public Value apply(Arguments in) {
        return in.eachText(0, text -> text.toUpperCase(Locale.ROOT));
    }
}
