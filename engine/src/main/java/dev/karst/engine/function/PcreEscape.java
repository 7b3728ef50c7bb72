package dev.karst.engine.function;

import java.util.Locale;

/** What follows a backslash in a regular expression of PCRE. */
final class PcreEscape {
    private static final String DIGITS = "0123456789";
    private static final String OCTAL = "01234567";
    private static final String HEX = "0123456789abcdefABCDEF";
    /** Sets of characters, the same in both dialects, in brackets and outside. */
    private static final String SETS = "dDsSwWhHvV";
    /** The same in both dialects, outside brackets only. */
    private static final String PLACES = "AbBGRXzZ";

    private final PcreText text;

    /**
     * @param text behind the backslash
     */
    PcreEscape(PcreText text) {
        this.text = text;
    }

    /** Translates an escape outside brackets. */
    void outside(PcreTranslation whole) {
        char c = text.peek();
        if (text.atEnd()) {
            throw text.broken("a backslash at the end");
        } else if (c == 'K' || c == 'C') {
            throw text.broken("\\" + c + " is not supported");
        } else if (text.take("Q")) {
            quoted();
        } else if (text.take("E")) {
            return;
        } else if (text.take("N")) {
            text.write("[^\\n]");
        } else if (PLACES.indexOf(c) >= 0) {
            text.skip(1);
            text.write("\\" + c);
        } else if (c == 'k' || c == 'g') {
            text.skip(1);
            whole.reference(reference(c, whole));
        } else if (c >= '1' && c <= '9') {
            number(whole);
        } else {
            String set = set();
            text.write(set != null ? set : PcreText.literal(character()));
        }
    }

    /** Up to {@code \E} or the end, every character means itself. */
    private void quoted() {
        while (!text.atEnd() && !text.take("\\E")) {
            text.write(PcreText.literal(text.nextCodePoint()));
        }
    }

    /** One digit is a group, and so are more if there are that many groups so far; else it is a character in octal. */
    private void number(PcreTranslation whole) {
        int start = text.position();
        String digits = text.takeAnyOf(DIGITS, 3);
        int number = Integer.parseInt(digits);
        if (digits.length() == 1 || number <= whole.groups()) {
            whole.reference(number);
            return;
        }
        text.moveTo(start);
        String octal = text.takeAnyOf(OCTAL, 3);
        if (octal.isEmpty()) {
            throw text.broken("there is no group " + number);
        }
        text.write(PcreText.literal(Integer.parseInt(octal, 8)));
    }

    private int reference(char letter, PcreTranslation whole) {
        if (letter == 'k') {
            String end = text.take("<") ? ">" : text.take("{") ? "}" : text.take("'") ? "'" : null;
            if (end == null) {
                throw text.broken("expected the name of a group after \\k");
            }
            return whole.numberOf(whole.name(end));
        }
        boolean braces = text.take("{");
        boolean back = text.take("-");
        String digits = text.takeAnyOf(DIGITS, 4);
        if (digits.isEmpty() && braces && !back) {
            return whole.numberOf(whole.name("}"));
        }
        if (digits.isEmpty() || braces && !text.take("}")) {
            throw text.broken("expected the number or name of a group after \\g");
        }
        int number = Integer.parseInt(digits);
        int group = back ? whole.groups() + 1 - number : number;
        if (group < 1) {
            throw text.broken("there is no group \\g" + (back ? "-" : "") + digits);
        }
        return group;
    }

    /** The set of characters that the escape stands for, or null if it is none, and nothing is taken. */
    String set() {
        char c = text.peek();
        if (SETS.indexOf(c) >= 0) {
            text.skip(1);
            return "\\" + c;
        }
        return c == 'p' || c == 'P' ? property() : null;
    }

    private String property() {
        boolean not = text.peek() == 'P';
        text.skip(1);
        if (!text.take("{")) {
            if (text.atEnd()) {
                throw text.broken("expected a property after \\p");
            }
            return (not ? "\\P{" : "\\p{") + Character.toString(text.nextCodePoint()) + "}";
        }
        not ^= text.take("^");
        String name = text.takeUpTo("}");
        if (name == null || !name.matches("\\w+")) {
            throw text.broken("expected a property and } after \\p{");
        }
        return (not ? "\\P{" : "\\p{") + name + "}";
    }

    /** The one character that the escape stands for. A letter that means nothing means itself. */
    int character() {
        int c = text.nextCodePoint();
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'f' -> '\f';
            case 'e' -> 27;
            case 'a' -> 7;
            case 'x' -> text.take("{") ? inBraces(16) : codePoint(text.takeAnyOf(HEX, 2), 16);
            case 'o' -> text.take("{") ? inBraces(8) : c;
            case 'c' -> control();
            case '0', '1', '2', '3', '4', '5', '6', '7' -> codePoint((char) c + text.takeAnyOf(OCTAL, 2), 8);
            default -> c;
        };
    }

    private int control() {
        if (text.atEnd() || text.peek() >= 128) {
            throw text.broken("expected a character after \\c");
        }
        return String.valueOf((char) text.nextCodePoint())
                        .toUpperCase(Locale.ROOT)
                        .charAt(0)
                ^ 64;
    }

    private int inBraces(int radix) {
        String digits = text.takeUpTo("}");
        if (digits == null || !digits.matches("[0-9A-Fa-f]{1,8}")) {
            throw text.broken("expected the number of a character and }");
        }
        return codePoint(digits, radix);
    }

    private int codePoint(String digits, int radix) {
        try {
            long number = digits.isEmpty() ? 0 : Long.parseLong(digits, radix);
            if (number <= Character.MAX_CODE_POINT) {
                return (int) number;
            }
        } catch (NumberFormatException e) {
            throw text.broken(digits + " is not a number here");
        }
        throw text.broken("there is no character " + digits);
    }
}
