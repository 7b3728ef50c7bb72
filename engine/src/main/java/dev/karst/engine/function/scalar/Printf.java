package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.ChecksArguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Evaluation;
import dev.karst.engine.function.Type;
import dev.karst.language.diagnostic.Diagnostics;
import dev.karst.language.parse.FunctionSignature;
import dev.karst.language.tree.Expression;
import dev.karst.language.tree.Expression.Call;
import java.util.List;

/**
 * Values set into a format as C's printf does; the format is read by {@link PrintfFormat}. NULL where an argument is,
 * or is no number where one is wanted.
 */
public final class Printf implements EvalFunction, ChecksArguments {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("printf", "printf(format, value, ...)", 1, Integer.MAX_VALUE);
    }

    @Override
    public Type type() {
        return Type.TEXT;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The values set into the format. Each conversion is a percent sign, flags (- left, + and "
                        + "space for a sign, 0 zeros, ' commas, # the other form), a width, a point with a precision "
                        + "(* takes one from the values; both at most 1000), and a letter: d i whole numbers, u o x X "
                        + "p the same without a sign, in base 8 or 16, e f g a and E F G A numbers, c a character, s "
                        + "z a text. %% is a percent sign.",
                "NULL if a value is, or is no number where one is wanted. Several values count as one text "
                        + "with a value per line.",
                Example.of("printf(\"%-6s|%05.1f\", \"ab\", 3.14159)", "ab    |003.1"),
                Example.of("printf(\"%'d %#x %e\", 12345, 255, 5139)", "12,345 0xff 5.139000e+03"),
                Example.of("printf(\"%*d%%\", 5, 42)", "   42%"));
    }

    @Override
    public void check(Call call, List<Evaluation> arguments, Diagnostics diagnostics) {
        if (call.arguments().get(0) instanceof Expression.Text text) {
            try {
                int wanted = PrintfFormat.of(text.value()).values();
                int given = arguments.size() - 1;
                if (given < wanted) {
                    String headline =
                            "this format takes " + values(wanted) + " and is given " + (given == 0 ? "none" : given);
                    diagnostics.add("K1065", headline, text.span(), "more conversions than values");
                }
            } catch (PrintfFormat.Unusable unusable) {
                diagnostics.add("K1064", "this is not a format of `printf`", text.span(), unusable.getMessage());
            }
        }
    }

    private static String values(int count) {
        return count == 1 ? "one value" : count + " values";
    }

    @Override
    public Value apply(Arguments in) {
        String format = in.text(0);
        if (format == null) {
            return Value.NULL;
        }
        try {
            return Value.ofText(PrintfFormat.of(format).print(in));
        } catch (PrintfFormat.Unusable unusable) {
            in.context().warnings().add("`printf` cannot use a format: " + unusable.getMessage());
            return Value.NULL;
        }
    }
}
