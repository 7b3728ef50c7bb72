package dev.karst.engine.function;

import java.util.Map;

/**
 * A set of characters in brackets. PCRE gives meaning to few signs between them, Java to several more: every sign that
 * means itself is escaped.
 */
final class PcreBrackets {
    private static final Map<String, String> POSIX = Map.ofEntries(
            Map.entry("alnum", "{Alnum}"),
            Map.entry("alpha", "{Alpha}"),
            Map.entry("ascii", "{ASCII}"),
            Map.entry("blank", "{Blank}"),
            Map.entry("cntrl", "{Cntrl}"),
            Map.entry("digit", "{Digit}"),
            Map.entry("graph", "{Graph}"),
            Map.entry("lower", "{Lower}"),
            Map.entry("print", "{Print}"),
            Map.entry("punct", "{Punct}"),
            Map.entry("space", "{Space}"),
            Map.entry("upper", "{Upper}"),
            Map.entry("xdigit", "{XDigit}"));

    private final PcreText text;

    /** A single character, or else a set as Java writes it. */
    private record Element(int character, String set) {
        String java() {
            return set == null ? PcreText.literal(character) : set;
        }
    }

    /**
     * @param text at the opening bracket
     */
    PcreBrackets(PcreText text) {
        this.text = text;
    }

    void translate() {
        int opening = text.position();
        text.skip(1);
        text.write(text.take("^") ? "[^" : "[");
        // A closing bracket that comes first means itself.
        for (boolean first = true; first || text.peek() != ']'; first = false) {
            if (text.atEnd()) {
                throw text.broken("a bracket that is never closed", opening);
            }
            text.startPiece();
            elementOrRange();
        }
        text.skip(1);
        text.write("]");
    }

    private void elementOrRange() {
        Element low = element();
        if (low == null) {
            return;
        }
        text.write(low.java());
        if (low.set() != null || text.peek() != '-' || text.peek(1) == ']' || text.peek(1) == 0) {
            return;
        }
        text.skip(1);
        Element high = element();
        if (high == null) {
            text.write("\\-");
            return;
        }
        if (high.set() == null && high.character() < low.character()) {
            throw text.broken("a range that ends before it begins");
        }
        text.write((high.set() == null ? "-" : "\\-") + high.java());
    }

    /** The next element; null where there was but a mark that quotes. */
    private Element element() {
        if (text.take("[:")) {
            return posix();
        }
        if (!text.take("\\")) {
            return new Element(text.nextCodePoint(), null);
        }
        if (text.atEnd()) {
            throw text.broken("a backslash at the end");
        }
        if (text.take("E")) {
            return null;
        }
        if (text.take("Q")) {
            while (!text.atEnd() && !text.take("\\E")) {
                text.write(PcreText.literal(text.nextCodePoint()));
            }
            return null;
        }
        if (text.take("b")) {
            return new Element('\b', null);
        }
        PcreEscape escape = new PcreEscape(text);
        String set = escape.set();
        return set == null ? new Element(escape.character(), null) : new Element(0, set);
    }

    /** {@code [:alpha:]} and its kin; what looks like one and is none begins with a bracket that means itself. */
    private Element posix() {
        int behind = text.position();
        boolean not = text.take("^");
        String name = text.takeUpTo(":]");
        if ("word".equals(name)) {
            return new Element(0, not ? "\\W" : "\\w");
        }
        if (name != null && POSIX.containsKey(name)) {
            return new Element(0, (not ? "\\P" : "\\p") + POSIX.get(name));
        }
        if (name != null && name.matches("[a-z]+")) {
            throw text.broken("there is no class [:" + name + ":]");
        }
        text.moveTo(behind - 1);
        return new Element('[', null);
    }
}
