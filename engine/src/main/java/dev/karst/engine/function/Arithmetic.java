package dev.karst.engine.function;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Row;
import dev.karst.engine.data.Value;
import dev.karst.language.tree.Expression.BinaryOperator;

/**
 * {@code + - * / %} over numbers. NULL where a side is NULL or no number, and where the divisor is zero; the remainder
 * keeps the dividend's sign.
 */
record Arithmetic(BinaryOperator operator, Evaluation left, Evaluation right) implements Evaluation {
    @Override
    public Type type() {
        return Type.NUMBER;
    }

    @Override
    public boolean limitsPrecision() {
        return left.limitsPrecision() || right.limitsPrecision();
    }

    @Override
    public Value evaluate(Row row) {
        Num a = left.evaluate(row).number();
        Num b = a == null ? null : right.evaluate(row).number();
        return b == null ? Value.NULL : of(a, b);
    }

    Value of(Num a, Num b) {
        double x = a.value();
        double y = b.value();
        boolean divides = operator == BinaryOperator.DIVIDE || operator == BinaryOperator.REMAINDER;
        if (divides && y == 0) {
            return Value.NULL;
        }
        double result = switch (operator) {
            case ADD -> x + y;
            case SUBTRACT -> x - y;
            case MULTIPLY -> x * y;
            case DIVIDE -> x / y;
            case REMAINDER -> x % y;
            case XOR, OR, AND, EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, LIKE, CONCATENATE ->
                throw new IllegalStateException("not arithmetic: " + operator);
        };
        return new Num(result, decimals(result, a, b));
    }

    /**
     * The decimals of the least precise decimal literal, counted in significant digits; only decimals are cut (reference,
     * 1.5: 8.250*0.20 gives 1.7, but 1.00*1111 gives 1111).
     */
    private int decimals(double result, Num a, Num b) {
        if (!limitsPrecision()) {
            return Num.AS_IT_IS;
        }
        int digits = Integer.MAX_VALUE;
        if (left.limitsPrecision() && a.decimals() >= 0) {
            digits = Math.min(digits, a.decimals() + digitsBeforePoint(a.value()));
        }
        if (right.limitsPrecision() && b.decimals() >= 0) {
            digits = Math.min(digits, b.decimals() + digitsBeforePoint(b.value()));
        }
        return digits == Integer.MAX_VALUE ? Num.AS_IT_IS : Math.clamp(digits - digitsBeforePoint(result), 0, 17);
    }

    /** Of 8.25 one, of 1111 four, of 0.2 none, of 0.02 minus one: zeros after the point do not count as digits. */
    static int digitsBeforePoint(double value) {
        return value == 0 ? 0 : (int) Math.floor(Math.log10(Math.abs(value))) + 1;
    }
}
