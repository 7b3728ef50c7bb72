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
import java.util.Locale;

/**
 * The number that a text spells, in base 10 or any from 2 to 36. NULL where it spells none; spaces around it do not
 * belong to a number.
 */
public final class ToNumber implements EvalFunction, ChecksArguments {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("tonumber", "tonumber(text, base)", 1, 2);
    }

    @Override
    public Type type() {
        return Type.NUMBER;
    }

    @Override
    public void check(Call call, List<Evaluation> arguments, Diagnostics diagnostics) {
        boolean literal = arguments.size() == 1
                && call.arguments().get(0) instanceof Expression.Text text
                && Num.of(text.value()) == null;
        if (literal) {
            diagnostics.add(
                    "K1055",
                    "this text is not a number",
                    call.arguments().get(0).span(),
                    "expected a number");
        }
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The number that the text spells, in base 10 or another from 2 to 36.",
                "NULL of what spells no number, such as several values, the empty text or one with spaces "
                        + "around it.",
                Example.of("tonumber(\"007\")", "7"),
                Example.of("tonumber(\"ff\", 16)", "255"),
                Example.of("tonumber(lower(\"1,000\"))"));
    }

    @Override
    public Value apply(Arguments in) {
        if (in.count() == 1) {
            Num number = in.number(0);
            return number == null ? Value.NULL : Num.of(number.value());
        }
        String text = in.text(0);
        Integer base = in.integer(1);
        if (text == null || base == null || base < 2 || base > 36) {
            return Value.NULL;
        }
        String digits = base == 16 && text.toLowerCase(Locale.ROOT).startsWith("0x") ? text.substring(2) : text;
        try {
            return Num.of(Long.parseLong(digits, base));
        } catch (NumberFormatException notOfThisBase) {
            return Value.NULL;
        }
    }
}
