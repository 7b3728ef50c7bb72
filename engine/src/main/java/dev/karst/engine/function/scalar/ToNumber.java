package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Num;
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
 * The number that a text spells, in base 10 or any from 2 to 36. NULL where it spells none; spaces around it do not
 * belong to a number. In base 16 it may begin with 0x.
 */
public final class ToNumber implements EvalFunction, ChecksArguments {
    private static final int DECIMAL = 10;
    private static final int HEXADECIMAL = 16;

    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("tonumber", "tonumber(text, base)", 1, 2);
    }

    @Override
    public Type type() {
        return Type.NUMBER;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The number that the text spells, in base 10 or another from 2 to 36, which takes whole numbers "
                        + "only.",
                "NULL of what spells no number, such as several values, the empty text or one with spaces around it. A "
                        + "literal that spells none is refused.",
                Example.of("tonumber(\"007\")", "7"),
                Example.of("tonumber(\"ff\", 16)", "255"),
                Example.of("tonumber(lower(\"1,000\"))"));
    }

    @Override
    public void check(Call call, List<Evaluation> arguments, Diagnostics diagnostics) {
        Expression base = arguments.size() == 2 ? call.arguments().get(1) : null;
        if (base == null) {
            checkText(call.arguments().get(0), DECIMAL, diagnostics);
        } else if (base instanceof Expression.Number number && isBase(number.value())) {
            checkText(call.arguments().get(0), (int) number.value(), diagnostics);
        } else if (base instanceof Expression.Number || base instanceof Expression.Unary) {
            diagnostics.add("K1060", "this is not a base", base.span(), "expected a whole number from 2 to 36");
        }
    }

    private static void checkText(Expression argument, int base, Diagnostics diagnostics) {
        if (argument instanceof Expression.Text text && parse(text.value(), base) == null) {
            String label = base == DECIMAL ? "expected a number" : "expected a number in base " + base;
            diagnostics.add("K1055", "this text is not a number", text.span(), label);
        }
    }

    @Override
    public Value apply(Arguments in) {
        String text = in.text(0);
        Num base = in.count() == 2 ? in.number(1) : Num.of(DECIMAL);
        Num number = text == null || base == null || !isBase(base.value()) ? null : parse(text, (int) base.value());
        return number == null ? Value.NULL : number;
    }

    private static boolean isBase(double base) {
        return base >= Character.MIN_RADIX && base <= Character.MAX_RADIX && base == Math.rint(base);
    }

    /** Null where the text spells no number of that base. */
    private static Num parse(String text, int base) {
        if (base == DECIMAL) {
            return Num.of(text);
        }
        boolean signed = text.startsWith("-") || text.startsWith("+");
        int from = signed ? 1 : 0;
        from += base == HEXADECIMAL && text.regionMatches(true, from, "0x", 0, 2) ? 2 : 0;
        double number = 0;
        for (int i = from; i < text.length(); i++) {
            int digit = text.charAt(i) < 128 ? Character.digit(text.charAt(i), base) : -1;
            if (digit < 0) {
                return null;
            }
            number = number * base + digit;
        }
        return from == text.length() ? null : Num.of(text.startsWith("-") ? -number : number);
    }
}
