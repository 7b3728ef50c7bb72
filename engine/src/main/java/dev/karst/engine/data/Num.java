package dev.karst.engine.data;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number: an IEEE double, with the count of decimals it is shown with where something fixed one (round, strptime, the
 * precision of literals), else {@link #AS_IT_IS}.
 */
public record Num(double value, int decimals) implements Value {
    public static final int AS_IT_IS = -1;

    /** Shown without an exponent from here on, as Splunk does. */
    private static final double SMALLEST_PLAIN = 1e-6;

    private static final double LARGEST_PLAIN = 1e17;

    public static Num of(double value) {
        return new Num(value, AS_IT_IS);
    }

    /**
     * The number that a text looks like, or null: a sign, digits with a point somewhere, an exponent. Spaces around it,
     * hexadecimal digits, "NaN" or "Infinity" make it no number.
     */
    public static Num of(String text) {
        return looksNumeric(text) ? of(Double.parseDouble(text)) : null;
    }

    private static boolean looksNumeric(String text) {
        int length = text.length();
        int i = 0;
        if (i < length && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
            i++;
        }
        int digits = 0;
        boolean point = false;
        for (; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.' && !point) {
                point = true;
            } else {
                break;
            }
        }
        return digits > 0 && (i == length || isExponent(text, i));
    }

    private static boolean isExponent(String text, int at) {
        if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
            return false;
        }
        int i = at + 1;
        if (i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
            i++;
        }
        int first = i;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i > first && i == text.length();
    }

    /**
     * The one rule by which a number becomes text: with its decimals if it carries a count; else a whole number without
     * a point, and any other as the shortest decimal that reads back as the same double.
     */
    @Override
    public String display() {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        if (decimals >= 0) {
            return BigDecimal.valueOf(value)
                    .setScale(decimals, RoundingMode.HALF_UP)
                    .toPlainString();
        }
        double size = Math.abs(value);
        if (value == Math.rint(value) && size < 1e15) {
            return Long.toString((long) value);
        }
        BigDecimal shortest = BigDecimal.valueOf(value).stripTrailingZeros();
        if (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN) {
            return shortest.toPlainString();
        }
        int exponent = shortest.precision() - shortest.scale() - 1;
        String digits = shortest.movePointLeft(exponent).toPlainString();
        return digits + "e" + (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    }
}
