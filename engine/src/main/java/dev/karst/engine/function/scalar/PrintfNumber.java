package dev.karst.engine.function.scalar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * How printf writes a number. Digits are those of the exact value of the double, rounded half to even, as in C.
 *
 * @param width at least so many characters
 * @param precision -1 for none
 */
record PrintfNumber(String flags, int width, int precision, char letter) {
    private static final int USUAL_PRECISION = 6;

    /** Bits of a double's fraction, and how many of them a hexadecimal digit holds. */
    private static final int FRACTION_BITS = 52;

    private static final int DIGIT_BITS = 4;

    private boolean has(char flag) {
        return flags.indexOf(flag) >= 0;
    }

    /** Null where the number has no such form. */
    String of(double number) {
        boolean whole = "diuoxXp".indexOf(letter) >= 0;
        if (whole) {
            return Double.isFinite(number) && Math.abs(number) < 0x1p63 ? integer((long) number) : null;
        }
        boolean negative = number < 0 || 1 / number < 0;
        double size = Math.abs(number);
        String digits = Double.isFinite(size) ? real(size) : Double.isNaN(size) ? "nan" : "inf";
        return finished(sign(negative && !Double.isNaN(number)), "", digits, Double.isFinite(size) && has('0'));
    }

    private String integer(long number) {
        boolean signed = letter == 'd' || letter == 'i';
        String digits = switch (letter) {
            case 'o' -> Long.toOctalString(number);
            case 'x' -> Long.toHexString(number);
            case 'X', 'p' -> Long.toHexString(number).toUpperCase(Locale.ROOT);
            case 'u' -> Long.toUnsignedString(number);
            default -> Long.toString(Math.abs(number));
        };
        digits = "0".repeat(Math.max(0, precision - digits.length())) + digits;
        String mark = !has('#') || number == 0
                ? ""
                : switch (letter) {
                    case 'o' -> digits.startsWith("0") ? "" : "0";
                    case 'x' -> "0x";
                    case 'X', 'p' -> "0X";
                    default -> "";
                };
        boolean decimal = signed || letter == 'u';
        return finished(
                signed ? sign(number < 0) : "", mark, decimal ? grouped(digits) : digits, has('0') && precision < 0);
    }

    private String sign(boolean negative) {
        return negative ? "-" : has('+') ? "+" : has(' ') ? " " : "";
    }

    private String real(double size) {
        int places = precision < 0 ? USUAL_PRECISION : precision;
        String digits = switch (Character.toLowerCase(letter)) {
            case 'f' -> grouped(fixed(size, places));
            case 'e' -> scientific(size, places);
            case 'g' -> grouped(general(size, Math.max(places, 1)));
            default -> hexadecimal(size);
        };
        return Character.isUpperCase(letter) ? digits.toUpperCase(Locale.ROOT) : digits;
    }

    private String fixed(double size, int places) {
        String digits =
                new BigDecimal(size).setScale(places, RoundingMode.HALF_EVEN).toPlainString();
        return places == 0 && has('#') ? digits + "." : digits;
    }

    private String scientific(double size, int places) {
        BigDecimal rounded = rounded(size, places + 1);
        int exponent = exponent(rounded);
        String mantissa = rounded.movePointLeft(exponent)
                .setScale(places, RoundingMode.UNNECESSARY)
                .toPlainString();
        return mantissa + (places == 0 && has('#') ? "." : "") + "e" + (exponent < 0 ? "-" : "+")
                + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    }

    /** The shorter of the two forms above, without zeros at its end. */
    private String general(double size, int digits) {
        int exponent = exponent(rounded(size, digits));
        boolean plain = exponent >= -4 && exponent < digits;
        String text = plain ? fixed(size, digits - 1 - exponent) : scientific(size, digits - 1);
        int end = plain ? text.length() : text.indexOf('e');
        return has('#') || text.lastIndexOf('.', end) < 0
                ? text
                : text.substring(0, end).replaceFirst("\\.?0*$", "") + text.substring(end);
    }

    private static BigDecimal rounded(double size, int digits) {
        BigDecimal exact = new BigDecimal(size);
        return exact.setScale(digits - 1 - exponent(exact), RoundingMode.HALF_EVEN);
    }

    /** Of the first digit: 0 of 8.25, 3 of 5139, -2 of 0.05. */
    private static int exponent(BigDecimal number) {
        return number.signum() == 0 ? 0 : number.precision() - number.scale() - 1;
    }

    /** Such as 0x1.922p+1. */
    private String hexadecimal(double size) {
        boolean normal = size >= Double.MIN_NORMAL;
        int exponent = size == 0 ? 0 : normal ? Math.getExponent(size) : Double.MIN_EXPONENT;
        long bits = Double.doubleToLongBits(size) & (1L << FRACTION_BITS) - 1 | (normal ? 1L << FRACTION_BITS : 0);
        int places = Math.min(precision < 0 ? FRACTION_BITS / DIGIT_BITS : precision, FRACTION_BITS / DIGIT_BITS);
        int dropped = FRACTION_BITS - places * DIGIT_BITS;
        long kept = BigDecimal.valueOf(bits)
                .divide(BigDecimal.valueOf(1L << dropped), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
        String fraction = places == 0
                ? ""
                : String.format(Locale.ROOT, "%0" + places + "x", kept & (1L << places * DIGIT_BITS) - 1);
        fraction = precision < 0 ? fraction.replaceFirst("0+$", "") : fraction + "0".repeat(precision - places);
        String point = fraction.isEmpty() && !has('#') ? "" : ".";
        return "0x" + (kept >> places * DIGIT_BITS) + point + fraction + "p" + (exponent < 0 ? "-" : "+")
                + Math.abs(exponent);
    }

    /** With commas between thousands, where the flag asks for them. */
    private String grouped(String digits) {
        int end = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
        if (!has('\'') || digits.indexOf('e') >= 0) {
            return digits;
        }
        StringBuilder out = new StringBuilder(digits);
        for (int at = end - 3; at > 0; at -= 3) {
            out.insert(at, ',');
        }
        return out.toString();
    }

    private String finished(String sign, String mark, String digits, boolean zeros) {
        int missing = width - sign.length() - mark.length() - digits.length();
        boolean fill = zeros && !has('-') && missing > 0;
        // A hexadecimal number's own 0x stays in front of the zeros.
        int front = fill && (letter == 'a' || letter == 'A') ? 2 : 0;
        String filled = fill ? digits.substring(0, front) + "0".repeat(missing) + digits.substring(front) : digits;
        return padded(sign + mark + filled);
    }

    /** With spaces on the left, or with a minus flag on the right; null of null. */
    String padded(String text) {
        if (text == null) {
            return null;
        }
        String spaces = " ".repeat(Math.max(0, width - text.codePointCount(0, text.length())));
        return has('-') ? text + spaces : spaces + text;
    }
}
