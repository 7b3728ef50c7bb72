package dev.karst.engine.function;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A value of a search term made ready to compare with texts: {@code *} stands for any run of characters, and case does
 * not count unless asked for.
 */
public final class Wildcard {
    private final List<String> parts;
    private final boolean caseCounts;

    public Wildcard(String pattern, boolean caseCounts) {
        this.caseCounts = caseCounts;
        this.parts = Arrays.asList(fold(pattern).split("\\*", -1));
    }

    /** Whether it is nothing but stars: any value at all. */
    public boolean isAny() {
        return parts.size() > 1 && parts.stream().allMatch(String::isEmpty);
    }

    /** Whether the whole text fits. */
    public boolean matches(String text) {
        String folded = fold(text);
        String first = parts.get(0);
        if (parts.size() == 1) {
            return folded.equals(first);
        }
        String last = parts.get(parts.size() - 1);
        if (folded.length() < first.length() + last.length() || !folded.startsWith(first) || !folded.endsWith(last)) {
            return false;
        }
        int at = first.length();
        int end = folded.length() - last.length();
        for (String part : parts.subList(1, parts.size() - 1)) {
            int found = folded.indexOf(part, at);
            if (found < 0 || found + part.length() > end) {
                return false;
            }
            at = found + part.length();
        }
        return true;
    }

    private String fold(String text) {
        return caseCounts ? text : text.toLowerCase(Locale.ROOT);
    }
}
