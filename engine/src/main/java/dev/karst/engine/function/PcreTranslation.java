package dev.karst.engine.function;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A regular expression in the dialect of PCRE, in that of java.util.regex. Groups lose their names and are known by
 * number, because Java takes no {@code _} in a name; brackets and braces that mean themselves are escaped; what Java
 * cannot do is refused.
 */
final class PcreTranslation {
    private static final String DIGITS = "0123456789";
    private static final String OPTIONS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-^";
    private static final int LONGEST_NAME = 128;

    private final PcreText text;
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final Map<Integer, Integer> references = new HashMap<>();
    private final Deque<Boolean> extendedOutside = new ArrayDeque<>();
    private boolean extended;
    private int groups;

    /**
     * @throws Regex.Broken if it is none, or one that Java has no equal of
     */
    PcreTranslation(String pcre) {
        this.text = new PcreText(pcre);
        while (!text.atEnd()) {
            text.startPiece();
            piece();
        }
        references.forEach((group, place) -> {
            if (group > groups) {
                throw text.broken("there is no group " + group, place);
            }
        });
    }

    String java() {
        return text.java();
    }

    /** The numbers of the named groups, in their order. */
    Map<String, Integer> names() {
        return names;
    }

    int groups() {
        return groups;
    }

    /** Where in the original that comes from which stands at an offset of {@link #java()}; -1 if unknown. */
    int place(int offset) {
        return text.place(offset);
    }

    private void piece() {
        char c = text.peek();
        switch (c) {
            case '\\' -> {
                text.skip(1);
                new PcreEscape(text).outside(this);
            }
            case '[' -> new PcreBrackets(text).translate();
            case '(' -> open();
            case ')' -> close();
            case '{' -> brace();
            case '*', '+', '?', '|', '^', '$', '.' -> copy();
            default -> {
                if (extended && c == '#') {
                    comment();
                } else if (extended && c < 128 && Character.isWhitespace(c)) {
                    text.skip(1);
                } else {
                    text.write(PcreText.literal(text.nextCodePoint()));
                }
            }
        }
    }

    /** Up to the end of the line. */
    private void comment() {
        if (text.takeUpTo("\n") == null) {
            text.skipToEnd();
        }
    }

    private void copy() {
        text.write(Character.toString(text.nextCodePoint()));
    }

    private void close() {
        if (extendedOutside.isEmpty()) {
            throw text.broken("Unmatched )");
        }
        extended = extendedOutside.pop();
        copy();
    }

    /** A brace is a quantifier, or it is a brace. */
    private void brace() {
        text.skip(1);
        int start = text.position();
        String least = text.takeAnyOf(DIGITS, 10);
        String comma = text.takeAnyOf(",", 1);
        String most = comma.isEmpty() ? "" : text.takeAnyOf(DIGITS, 10);
        if (!least.isEmpty() && text.take("}")) {
            text.write("{" + least + comma + most + "}");
        } else {
            text.moveTo(start);
            text.write("\\{");
        }
    }

    private void open() {
        if (text.peek(1) == '*') {
            throw text.broken("verbs such as (*SKIP) are not supported");
        }
        text.skip(1);
        if (!text.take("?")) {
            group("(", true);
        } else if (text.take("#")) {
            if (text.takeUpTo(")") == null) {
                throw text.broken("a comment that is never closed");
            }
        } else if (text.take(":")) {
            group("(?:", false);
        } else if (text.take(">")) {
            group("(?>", false);
        } else if (text.take("=")) {
            group("(?=", false);
        } else if (text.take("!")) {
            group("(?!", false);
        } else if (text.take("<=")) {
            group("(?<=", false);
        } else if (text.take("<!")) {
            group("(?<!", false);
        } else if (text.take("P=")) {
            reference(numberOf(name(")")));
        } else if (text.take("P<") || text.take("<")) {
            named(">");
        } else if (text.take("'")) {
            named("'");
        } else {
            options();
        }
    }

    private void group(String opening, boolean captures) {
        groups += captures ? 1 : 0;
        extendedOutside.push(extended);
        text.write(opening);
    }

    private void named(String end) {
        String name = name(end);
        group("(", true);
        if (names.putIfAbsent(name, groups) != null) {
            throw text.broken("two groups are named " + name);
        }
    }

    /** A group's name up to an end, which is taken too. */
    String name(String end) {
        int start = text.position();
        String name = text.takeUpTo(end);
        if (name == null || name.length() > LONGEST_NAME || !name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw text.broken("expected the name of a group, of letters, digits and _, and " + end, start);
        }
        return name;
    }

    int numberOf(String name) {
        Integer number = names.get(name);
        if (number == null) {
            throw text.broken("there is no group " + name + " before this");
        }
        return number;
    }

    /** What the group has matched. A group around it keeps a digit that follows apart. */
    void reference(int group) {
        references.put(group, text.pieceStart());
        text.write("(?:\\" + group + ")");
    }

    /** {@code (?i)} or {@code (?i-s:}; anything else behind a question mark is beyond Java. */
    private void options() {
        String letters = text.takeAnyOf(OPTIONS, 20);
        boolean known = letters.matches("[imsx]*(-[imsx]*)?");
        if (letters.isEmpty() || !known || text.peek() != ':' && text.peek() != ')') {
            throw text.broken("groups that begin with (?" + letters + (letters.isEmpty() ? text.peek() : "")
                    + " are not supported");
        }
        int minus = letters.indexOf('-');
        boolean on = letters.indexOf('x') >= 0 && (minus < 0 || letters.indexOf('x') < minus);
        boolean off = minus >= 0 && letters.indexOf('x', minus) >= 0;
        if (text.take(":")) {
            group("(?" + letters + ":", false);
        } else {
            text.skip(1);
            text.write("(?" + letters + ")");
        }
        extended = !off && (on || extended);
    }
}
