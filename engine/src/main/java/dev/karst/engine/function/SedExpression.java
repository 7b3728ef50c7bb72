package dev.karst.engine.function;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Changes a text as the stream editor sed does: {@code s/regex/replacement/} the first match, with {@code g} every one,
 * with a number that one; {@code y/abc/xyz/} puts one character for another. Any sign can stand for the slash.
 */
public sealed interface SedExpression {

    /**
     * @throws Broken if the text is no such expression
     * @throws BrokenPattern if its regular expression is none
     */
    static SedExpression of(String text) {
        char kind = text.isEmpty() ? 0 : text.charAt(0);
        if (kind != 's' && kind != 'y') {
            throw new Broken("expected s or y", 0);
        }
        if (text.length() == 1) {
            throw new Broken("expected a slash", 1);
        }
        char slash = text.charAt(1);
        if (slash == '\\' || slash == '\n' || Character.isLetterOrDigit(slash) || Character.isSurrogate(slash)) {
            throw new Broken("expected a slash or another sign", 1);
        }
        int second = next(text, 2, slash);
        int third = next(text, second + 1, slash);
        String from = text.substring(2, second);
        String to = text.substring(second + 1, third);
        return kind == 'y' ? transliteration(text, slash, second, third) : substitution(text, slash, from, to, third);
    }

    /** What becomes of a text. */
    String apply(String text);

    /** Where the next slash is that no backslash takes away. */
    private static int next(String text, int from, char slash) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == slash) {
                return i;
            }
            if (text.charAt(i) == '\\') {
                i++;
            }
        }
        throw new Broken("expected " + slash + " at the end of this part", text.length());
    }

    private static SedExpression substitution(String text, char slash, String from, String to, int third) {
        String flags = text.substring(third + 1);
        boolean number = flags.matches("[1-9]\\d{0,8}");
        if (!flags.isEmpty() && !flags.equals("g") && !number) {
            throw new Broken("expected g or the number of a match", third + 1);
        }
        long first = number ? Long.parseLong(flags) : 1;
        long last = flags.equals("g") ? Long.MAX_VALUE : first;
        try {
            return new Substitution(Regex.of(from), to.replace("\\" + slash, "" + slash), first, last);
        } catch (Regex.Broken broken) {
            throw new BrokenPattern(broken);
        }
    }

    private static SedExpression transliteration(String text, char slash, int second, int third) {
        List<Integer> from = characters(text.substring(2, second), slash);
        List<Integer> to = characters(text.substring(second + 1, third), slash);
        if (from.size() != to.size()) {
            throw new Broken(from.size() + " characters become " + to.size(), second + 1);
        }
        if (third + 1 < text.length()) {
            throw new Broken("expected the end", third + 1);
        }
        Map<Integer, Integer> characters = new HashMap<>();
        for (int i = 0; i < from.size(); i++) {
            characters.putIfAbsent(from.get(i), to.get(i));
        }
        return new Transliteration(Map.copyOf(characters));
    }

    private static List<Integer> characters(String part, char slash) {
        List<Integer> characters = new ArrayList<>();
        for (int i = 0; i < part.length(); i += Character.charCount(part.codePointAt(i))) {
            char escaped = part.charAt(i) == '\\' && i + 1 < part.length() ? part.charAt(i + 1) : 0;
            boolean escape = escaped != 0 && (escaped == '\\' || escaped == slash || escaped == 'n');
            i += escape ? 1 : 0;
            characters.add(escape && escaped == 'n' && slash != 'n' ? '\n' : part.codePointAt(i));
        }
        return characters;
    }

    /** {@code s}, from one match, counted from 1, to another. */
    record Substitution(Regex regex, String replacement, long first, long last) implements SedExpression {
        @Override
        public String apply(String text) {
            return regex.replace(text, replacement, first, last);
        }
    }

    /** {@code y}: which character takes the place of which. */
    record Transliteration(Map<Integer, Integer> characters) implements SedExpression {
        @Override
        public String apply(String text) {
            StringBuilder out = new StringBuilder();
            text.codePoints().forEach(c -> out.appendCodePoint(characters.getOrDefault(c, c)));
            return out.toString();
        }
    }

    /** A text that is no sed expression. */
    final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int place;

        Broken(String message, int place) {
            super(message);
            this.place = place;
        }

        /** The character at which it breaks; its length if something is missing at the end. */
        public int place() {
            return place;
        }
    }

    /** A sed expression in which the regular expression is none. */
    final class BrokenPattern extends RuntimeException {
        /** Where the regular expression begins. */
        public static final int START = 2;

        private static final long serialVersionUID = 1L;

        BrokenPattern(Regex.Broken cause) {
            super(cause);
        }

        public Regex.Broken regex() {
            return (Regex.Broken) getCause();
        }
    }
}
