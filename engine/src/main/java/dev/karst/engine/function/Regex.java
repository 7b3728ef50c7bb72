package dev.karst.engine.function;

import dev.karst.language.diagnostic.Diagnostics;
import dev.karst.language.tree.Expression;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression in the dialect of PCRE, run by java.util.regex under a guard: it stops after so many steps, so
 * that no value and no pattern can hold up a run, and the same value always stops at the same place.
 */
public final class Regex {
    /** Characters looked at in one search of one value. A sound pattern looks at each a handful of times. */
    static final int MOST_STEPS = 50_000_000;

    /** As in PCRE, a line ends with a line feed alone, and where case is left aside it is for every script. */
    private static final int FLAGS = Pattern.UNIX_LINES | Pattern.UNICODE_CASE;

    private final String text;
    private final Pattern pattern;
    private final Map<String, Integer> names;
    private final int groups;

    private Regex(String text, Pattern pattern, PcreTranslation translation) {
        this.text = text;
        this.pattern = pattern;
        this.names = translation.names();
        this.groups = translation.groups();
    }

    /**
     * @throws Broken if the text is no regular expression
     */
    public static Regex of(String text) {
        PcreTranslation translation = new PcreTranslation(text);
        try {
            return new Regex(text, Pattern.compile(translation.java(), FLAGS), translation);
        } catch (PatternSyntaxException e) {
            throw new Broken(text, e.getDescription(), translation.place(e.getIndex()));
        }
    }

    /** Reports an argument that is a text and no regular expression. */
    public static void checkLiteral(Expression argument, Diagnostics diagnostics) {
        if (argument instanceof Expression.Text text) {
            try {
                of(text.value());
            } catch (Broken e) {
                diagnostics.add(Broken.CODE, Broken.HEADLINE, text.span(), e.description());
            }
        }
    }

    /** The named groups with their numbers, in the order of the pattern. */
    public Map<String, Integer> names() {
        return names;
    }

    /** How many groups it has, with a name or without. */
    public int groups() {
        return groups;
    }

    /** Whether it is found anywhere in the text. */
    public boolean isFoundIn(String value) {
        try {
            return pattern.matcher(new Guarded(value)).find();
        } catch (StackOverflowError tooDeep) {
            throw tooDeep();
        }
    }

    /**
     * Hands over what is found in the text, from left to right.
     *
     * @param most after how many to stop
     */
    public void find(String value, long most, Consumer<MatchResult> found) {
        try {
            Matcher matcher = pattern.matcher(new Guarded(value));
            for (long i = 0; i < most && matcher.find(); i++) {
                found.accept(matcher);
            }
        } catch (StackOverflowError tooDeep) {
            throw tooDeep();
        }
    }

    private Unusable tooDeep() {
        return new Unusable("the regular expression " + text + " nests too deep for a value");
    }

    /** All that is found replaced; {@code \1} to {@code \9} are groups, a group without a match is empty. */
    public String replaceAll(String value, String replacement) {
        return replace(value, replacement, 1, Long.MAX_VALUE);
    }

    /** As {@link #replaceAll}, but from one that is found, counted from 1, to another. */
    public String replace(String value, String replacement, long first, long last) {
        StringBuilder out = new StringBuilder();
        int[] copied = {0};
        long[] number = {0};
        find(value, last, match -> {
            if (++number[0] >= first) {
                out.append(value, copied[0], match.start());
                fill(replacement, match, out);
                copied[0] = match.end();
            }
        });
        return out.append(value, copied[0], value.length()).toString();
    }

    private static void fill(String replacement, MatchResult match, StringBuilder out) {
        for (int i = 0; i < replacement.length(); i++) {
            char c = replacement.charAt(i);
            char next = i + 1 < replacement.length() ? replacement.charAt(i + 1) : 0;
            if (c != '\\' || (next < '0' || next > '9') && next != '\\') {
                out.append(c);
                continue;
            }
            i++;
            if (next == '\\') {
                out.append(next);
            } else if (next - '0' <= match.groupCount() && match.group(next - '0') != null) {
                out.append(match.group(next - '0'));
            }
        }
    }

    /** A pattern that cannot be used: the expression it stands in has no value for the row. */
    public static class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }

    /** A text that is no regular expression. */
    public static final class Broken extends Unusable {
        /** Of the diagnostic about a pattern in the text of a search. */
        public static final String CODE = "K1054";

        public static final String HEADLINE = "this is not a regular expression";

        private static final long serialVersionUID = 1L;

        private final String description;
        private final int place;

        Broken(String text, String description, int place) {
            super("not a regular expression: " + description + " in " + text);
            this.description = description;
            this.place = place;
        }

        public String description() {
            return description;
        }

        /** The character of the text at which it breaks; -1 if unknown, its length if something is missing at its end. */
        public int place() {
            return place;
        }
    }

    /** Counts the characters looked at. */
    private static final class Guarded implements CharSequence {
        private final String text;
        private int steps;

        Guarded(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++steps > MOST_STEPS) {
                throw new Unusable("a regular expression took over " + MOST_STEPS + " steps on a value");
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
