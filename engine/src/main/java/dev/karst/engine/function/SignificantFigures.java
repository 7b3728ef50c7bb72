package dev.karst.engine.function;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Row;
import dev.karst.engine.data.Value;
import dev.karst.language.tree.Expression.BinaryOperator;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The result of a calculation as its decimal literals vouch for it: a product or quotient has no more digits than the
 * least precise of them, a sum or difference no more decimals. Only the end result is rounded.
 */
public final class SignificantFigures {
    /** Where nothing limits the places. */
    private static final int ALL = Integer.MAX_VALUE;

    /** More decimals than a double has. */
    private static final int MOST = 17;

    private SignificantFigures() {}

    /**
     * A number so far.
     *
     * @param places the decimals that are sure; below 0, so many digits before the point are not
     */
    private record Measured(double value, int places) {}

    /** NULL where the calculation has no number. */
    public static Value of(Evaluation calculation, Row row) {
        Measured result = measure(calculation, row);
        if (result == null) {
            return Value.NULL;
        }
        if (result.places == ALL || !Double.isFinite(result.value)) {
            return Num.of(result.value);
        }
        int places = Math.min(result.places, MOST);
        double rounded = BigDecimal.valueOf(result.value)
                .setScale(places, RoundingMode.HALF_UP)
                .doubleValue();
        return new Num(rounded, places > 0 ? places : Num.AS_IT_IS);
    }

    private static Measured measure(Evaluation e, Row row) {
        if (e instanceof Arithmetic a) {
            return combine(a, row);
        }
        Num number = e.evaluate(row).number();
        if (number != null && e instanceof Addition a) {
            return combine(new Arithmetic(BinaryOperator.ADD, a.left(), a.right()), row);
        }
        return number == null ? null : new Measured(number.value(), e.limitsPrecision() ? number.decimals() : ALL);
    }

    private static Measured combine(Arithmetic calculation, Row row) {
        Measured a = measure(calculation.left(), row);
        Measured b = a == null ? null : measure(calculation.right(), row);
        Num result = b == null
                ? null
                : calculation.of(Num.of(a.value), Num.of(b.value)).number();
        if (result == null) {
            return null;
        }
        boolean byDecimals =
                calculation.operator() == BinaryOperator.ADD || calculation.operator() == BinaryOperator.SUBTRACT;
        if (byDecimals || a.places == ALL && b.places == ALL) {
            return new Measured(result.value(), Math.min(a.places, b.places));
        }
        int digits = Math.min(digits(a), digits(b));
        return new Measured(result.value(), digits - Arithmetic.digitsBeforePoint(result.value()));
    }

    private static int digits(Measured number) {
        return number.places == ALL ? ALL : number.places + Arithmetic.digitsBeforePoint(number.value);
    }
}
