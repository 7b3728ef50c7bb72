package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Type;
import java.util.List;
import java.util.Locale;

/**
 * What a value is. An expression that always makes a text is a text, also a literal that looks like a number; what
 * comes from a field is a number if it looks it, and then nan and inf are numbers too.
 */
enum ValueType {
    NUMBER("Number"),
    STRING("String"),
    BOOLEAN("Boolean"),
    MULTIVALUE("Multivalue"),
    INVALID("Invalid");

    /** How a number shows that has no digits. */
    private static final List<String> NO_DIGITS = List.of("nan", "inf", "-inf");

    private final String splName;

    ValueType(String splName) {
        this.splName = splName;
    }

    String splName() {
        return splName;
    }

    static ValueType of(Arguments in, int index) {
        boolean always = in.expressions().get(index).type() == Type.TEXT;
        return switch (in.value(index)) {
            case Value.Null n -> INVALID;
            case Value.Multi m -> MULTIVALUE;
            case Value.Bool b -> BOOLEAN;
            case Num n -> NUMBER;
            case Value.Text t -> !always && looksNumeric(t) ? NUMBER : STRING;
        };
    }

    private static boolean looksNumeric(Value.Text value) {
        return value.number() != null || NO_DIGITS.contains(value.text().toLowerCase(Locale.ROOT));
    }
}
