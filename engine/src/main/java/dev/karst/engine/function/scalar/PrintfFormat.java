package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The format of a printf: plain text and conversions. */
final class PrintfFormat {
    /** A width or precision beyond this would be an attack on the memory. */
    private static final int WIDEST = 1000;

    private static final Pattern CONVERSION = Pattern.compile(
            "%(?<flags>[-+ 0#']*)(?<width>\\d+|\\*)?(?<point>\\.(?<precision>\\d+|\\*)?)?(?<letter>.)?");

    private static final String LETTERS = "diuoxXpeEfFgGaAcsz";

    private final List<Piece> pieces;

    private PrintfFormat(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** A format that no value can be set into. */
    static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unusable(String message) {
            super(message);
        }
    }

    private sealed interface Piece permits Plain, Conversion {}

    private record Plain(String text) implements Piece {}

    /**
     * @param width digits, {@code *} for the next value, or null
     * @param precision likewise; a point without digits is 0
     */
    private record Conversion(String flags, String width, String precision, char letter) implements Piece {
        int values() {
            return 1 + ("*".equals(width) ? 1 : 0) + ("*".equals(precision) ? 1 : 0);
        }
    }

    /**
     * @throws Unusable if a percent sign begins no conversion
     */
    static PrintfFormat of(String format) {
        List<Piece> pieces = new ArrayList<>();
        Matcher conversion = CONVERSION.matcher(format);
        int copied = 0;
        while (conversion.find()) {
            pieces.add(new Plain(format.substring(copied, conversion.start())));
            pieces.add(piece(conversion));
            copied = conversion.end();
        }
        pieces.add(new Plain(format.substring(copied)));
        return new PrintfFormat(pieces);
    }

    private static Piece piece(Matcher m) {
        String letter = m.group("letter");
        if ("%%".equals(m.group())) {
            return new Plain("%");
        }
        if (letter == null || LETTERS.indexOf(letter.charAt(0)) < 0) {
            throw new Unusable("`" + m.group() + "` is no conversion");
        }
        String precision = m.group("point") == null || m.group("precision") != null ? m.group("precision") : "0";
        checkSize(m.group("width"));
        checkSize(precision);
        return new Conversion(m.group("flags"), m.group("width"), precision, letter.charAt(0));
    }

    private static void checkSize(String digits) {
        boolean tooGreat =
                digits != null && !digits.equals("*") && (digits.length() > 4 || Integer.parseInt(digits) > WIDEST);
        if (tooGreat) {
            throw new Unusable("a width or precision of over " + WIDEST);
        }
    }

    /** How many values it takes. */
    int values() {
        return pieces.stream()
                .mapToInt(p -> p instanceof Conversion c ? c.values() : 0)
                .sum();
    }

    /**
     * The text, or null where a value that is needed is missing or does not fit. The values begin at the second
     * argument.
     *
     * @throws Unusable if a value asks for too great a width
     */
    String print(Arguments in) {
        StringBuilder out = new StringBuilder();
        int next = 1;
        for (Piece piece : pieces) {
            switch (piece) {
                case Plain p -> out.append(p.text());
                case Conversion c -> {
                    String text = next + c.values() > in.count() ? null : converted(c, in, next);
                    if (text == null) {
                        return null;
                    }
                    out.append(text);
                    next += c.values();
                }
            }
        }
        return out.toString();
    }

    private static String converted(Conversion c, Arguments in, int first) {
        int next = first;
        Integer width = "*".equals(c.width) ? in.integer(next++) : size(c.width, 0);
        Integer precision = "*".equals(c.precision) ? in.integer(next++) : size(c.precision, -1);
        if (width == null || precision == null) {
            return null;
        }
        if (Math.abs((long) width) > WIDEST || precision > WIDEST) {
            throw new Unusable("a width or precision of over " + WIDEST);
        }
        // As in C: a negative width is a minus flag and a width, a negative precision is none.
        String flags = width < 0 ? c.flags + "-" : c.flags;
        PrintfNumber form = new PrintfNumber(flags, Math.abs(width), Math.max(precision, -1), c.letter);
        return switch (c.letter) {
            case 's', 'z' -> form.padded(cut(in.text(next), precision));
            case 'c' -> form.padded(character(in, next));
            default -> {
                Num number = in.number(next);
                yield number == null ? null : form.of(number.value());
            }
        };
    }

    private static Integer size(String digits, Integer none) {
        return digits == null ? none : Integer.valueOf(digits);
    }

    private static String cut(String text, int precision) {
        boolean whole = text == null || precision < 0 || text.codePointCount(0, text.length()) <= precision;
        return whole ? text : text.substring(0, text.offsetByCodePoints(0, precision));
    }

    /** The first character of a text, or the one that a number stands for. */
    private static String character(Arguments in, int index) {
        if (in.expressions().get(index).type() == Type.NUMBER) {
            Integer code = in.integer(index);
            return code == null || !Character.isValidCodePoint(code) ? null : Character.toString(code);
        }
        Value value = in.value(index);
        return value.isNull() ? null : cut(value.display(), 1);
    }
}
