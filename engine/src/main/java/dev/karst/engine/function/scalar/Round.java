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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The number rounded half up to so many decimals, 0 if not given; it is shown with that many. */
public final class Round implements EvalFunction, ChecksArguments {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("round", "round(number, decimals)", 1, 2);
    }

    @Override
    public Type type() {
        return Type.NUMBER;
    }

    @Override
    public void check(Call call, List<Evaluation> arguments, Diagnostics diagnostics) {
        boolean negative = arguments.size() == 2
                && call.arguments().get(1) instanceof Expression.Unary unary
                && unary.operator() == Expression.UnaryOperator.MINUS;
        if (negative) {
            diagnostics.add(
                    "K1053",
                    "the decimals of `round` cannot be negative",
                    call.arguments().get(1).span(),
                    "expected 0 or more");
        }
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The number rounded half up to so many decimals, or to a whole number. It is shown with all of "
                        + "them.",
                "NULL if an argument is no single number.",
                Example.of("round(3.5)", "4"),
                Example.of("round(2.555, 2)", "2.56"),
                Example.of("round(1.5, 3)", "1.500"));
    }

    @Override
    public Value apply(Arguments in) {
        Num number = in.number(0);
        Integer decimals = in.count() == 2 ? in.integer(1) : Integer.valueOf(0);
        if (number == null || decimals == null || decimals < 0) {
            return Value.NULL;
        }
        double value = number.value();
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return number;
        }
        int places = Math.min(decimals, 17);
        double rounded =
                BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP).doubleValue();
        return new Num(rounded, places == 0 ? Num.AS_IT_IS : places);
    }
}
