package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;
import java.util.Locale;

/**
 * The value as text; of a truth value True or False. Formats of a number: "hex" 0x1F, "commas" 12,345.67 (two decimals
 * unless whole), "duration" of seconds HH:MM:SS.
 */
public final class ToStringFunction implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("tostring", "tostring(value, format)", 1, 2);
    }

    @Override
    public Type type() {
        return Type.TEXT;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The value as text, a truth value as True or False. A number can be given a format: \"hex\", "
                        + "\"binary\", \"commas\" (two decimals unless whole) or \"duration\" (of seconds).",
                "NULL of NULL, and of what is no single number where a format is given. Several values become "
                        + "one text with a value per line.",
                Example.of("tostring(1=1)", "True"),
                Example.of("tostring(255, \"hex\")", "0xFF"),
                Example.of("tostring(12345.678, \"commas\")", "12,345.68"),
                Example.of("tostring(90061, \"duration\")", "1+01:01:01"));
    }

    @Override
    public Value apply(Arguments in) {
        if (in.count() == 1) {
            String text = in.text(0);
            return text == null ? Value.NULL : new Value.Text(text);
        }
        Num number = in.number(0);
        String format = in.text(1);
        if (number == null || format == null) {
            return Value.NULL;
        }
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "hex" ->
                new Value.Text("0x" + Long.toHexString((long) number.value()).toUpperCase(Locale.ROOT));
            case "binary" -> new Value.Text(Long.toBinaryString((long) number.value()));
            case "commas" -> new Value.Text(commas(number.value()));
            case "duration" -> new Value.Text(duration(number.value()));
            default -> new Value.Text(number.display());
        };
    }

    private static String commas(double value) {
        boolean whole = value == Math.rint(value);
        return String.format(Locale.ROOT, whole ? "%,.0f" : "%,.2f", value);
    }

    private static String duration(double seconds) {
        long total = (long) Math.abs(seconds);
        String days = total >= 86_400 ? total / 86_400 + "+" : "";
        String sign = seconds <= -1 ? "-" : "";
        return String.format(
                Locale.ROOT, "%s%s%02d:%02d:%02d", sign, days, total / 3600 % 24, total / 60 % 60, total % 60);
    }
}
