package dev.karst.engine.function;

import dev.karst.language.diagnostic.Diagnostics;
import dev.karst.language.tree.Expression;
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

    private final Pattern pattern;

    private Regex(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * @throws Unusable if the text is no regular expression
     */
    public static Regex of(String text) {
        try {
            return new Regex(Pattern.compile(translated(text)));
        } catch (PatternSyntaxException e) {
            throw new Unusable("not a regular expression: " + e.getDescription() + " in " + text);
        }
    }

    /** Reports an argument that is a text and no regular expression. */
    public static void checkLiteral(Expression argument, Diagnostics diagnostics) {
        if (argument instanceof Expression.Text text) {
            try {
                Pattern.compile(translated(text.value()));
            } catch (PatternSyntaxException e) {
                diagnostics.add("K1054", "this is not a regular expression", text.span(), e.getDescription());
            }
        }
    }

    private static String translated(String pcre) {
        return pcre.replace("(?P<", "(?<");
    }

    /** Whether it is found anywhere in the text. */
    public boolean isFoundIn(String text) {
        try {
            return pattern.matcher(new Guarded(text)).find();
        } catch (StackOverflowError tooDeep) {
            throw new Unusable("the regular expression " + pattern + " nests too deep for a value");
        }
    }

    /** All that is found replaced; {@code \1} to {@code \9} are groups, a group without a match is empty. */
    public String replaceAll(String text, String replacement) {
        try {
            Matcher matcher = pattern.matcher(new Guarded(text));
            StringBuilder out = new StringBuilder();
            int copied = 0;
            while (matcher.find()) {
                out.append(text, copied, matcher.start());
                fill(replacement, matcher, out);
                copied = matcher.end();
            }
            return out.append(text, copied, text.length()).toString();
        } catch (StackOverflowError tooDeep) {
            throw new Unusable("the regular expression " + pattern + " nests too deep for a value");
        }
    }

    private static void fill(String replacement, Matcher matcher, StringBuilder out) {
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
            } else if (next - '0' <= matcher.groupCount() && matcher.group(next - '0') != null) {
                out.append(matcher.group(next - '0'));
            }
        }
    }

    /** A pattern that cannot be used: the expression it stands in has no value for the row. */
    public static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
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
