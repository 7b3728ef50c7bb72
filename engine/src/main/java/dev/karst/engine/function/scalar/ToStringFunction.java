package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.data.Value.Bool;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.ChecksArguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Evaluation;
import dev.karst.engine.function.Type;
import dev.karst.language.diagnostic.Diagnostics;
import dev.karst.language.parse.FunctionSignature;
import dev.karst.language.text.Suggestion;
import dev.karst.language.tree.Expression;
import dev.karst.language.tree.Expression.Call;
import java.util.List;
import java.util.Locale;

/**
 * The value as text; of a truth value True or False. Formats of a number: "hex" 0x1F, "binary" 11111, "commas"
 * 12,345.67 (two decimals unless whole), "duration" of seconds D+HH:MM:SS.
 */
public final class ToStringFunction implements EvalFunction, ChecksArguments {
    private static final List<String> FORMATS = List.of("binary", "commas", "duration", "hex");

    /** From here on a number is beyond the 64 bits that can be shown. */
    private static final double BEYOND = 0x1p63;

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
                "The value as text, a truth value as True or False. A number can be given a format: \"hex\" "
                        + "or \"binary\" (without its fraction), \"commas\" (two decimals unless whole) or "
                        + "\"duration\" (of seconds).",
                "NULL of NULL, and of what is no single number where a format is given. Several values become one text "
                        + "with a value per line.",
                Example.of("tostring(1=1)", "True"),
                Example.of("tostring(255, \"hex\")", "0xFF"),
                Example.of("tostring(12345.678, \"commas\")", "12,345.68"),
                Example.of("tostring(90061, \"duration\")", "1+01:01:01"));
    }

    @Override
    public void check(Call call, List<Evaluation> arguments, Diagnostics diagnostics) {
        if (arguments.size() == 2
                && call.arguments().get(1) instanceof Expression.Text text
                && !FORMATS.contains(text.value().toLowerCase(Locale.ROOT))) {
            diagnostics.add(
                    "K1063",
                    "`tostring` has no such format",
                    text.span(),
                    "expected one of " + String.join(", ", FORMATS),
                    Suggestion.hint(text.value(), FORMATS));
        }
    }

    @Override
    public Value apply(Arguments in) {
        Value value = in.value(0);
        if (in.count() == 1 || value instanceof Bool) {
            return value.isNull() ? value : new Value.Text(value.display());
        }
        Num number = value.number();
        String format = in.text(1);
        return number == null || format == null
                ? Value.NULL
                : Value.ofText(formatted(number.value(), format.toLowerCase(Locale.ROOT)));
    }

    /** Null where there is no such format or the number has no such form. */
    private static String formatted(double number, String format) {
        boolean showable = Math.abs(number) < BEYOND;
        return switch (format) {
            case "hex" -> showable ? "0x" + Long.toHexString((long) number).toUpperCase(Locale.ROOT) : null;
            case "binary" -> showable ? Long.toBinaryString((long) number) : null;
            case "commas" ->
                Double.isFinite(number) ? commas(number) : Num.of(number).display();
            case "duration" -> showable ? duration(number) : null;
            default -> null;
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
