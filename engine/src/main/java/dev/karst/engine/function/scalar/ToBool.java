package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.data.Value.Bool;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;
import java.util.Locale;

/** A truth value from a text or a number. */
public final class ToBool implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("tobool", "tobool(value)", 1, 1);
    }

    @Override
    public Type type() {
        return Type.BOOLEAN;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The truth value that the argument stands for: a number is true unless it is 0; of texts true "
                        + "and t are true, false and f are false, in any case.",
                "NULL of anything else, such as NULL, an empty text or several values.",
                Example.of("tobool(\"False\")", "False"),
                Example.of("tobool(12)", "True"),
                Example.of("tobool(\"maybe\")"));
    }

    @Override
    public Value apply(Arguments in) {
        Value value = in.value(0);
        Num number = value.number();
        if (number != null) {
            return Bool.of(number.value() != 0);
        }
        return switch (value.display().toLowerCase(Locale.ROOT)) {
            case "true", "t" -> Bool.TRUE;
            case "false", "f" -> Bool.FALSE;
            default -> Value.NULL;
        };
    }
}
