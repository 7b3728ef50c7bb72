package dev.karst.sources.object;

import java.util.function.IntPredicate;

/** The {@code [...]} of a pattern. It never matches {@code /}. */
final class CharacterSet {
    private CharacterSet() {}

    /** The place after the set that opens here, or -1 if it is never closed. A {@code ]} at its front is a member. */
    static int end(String pattern, int open) {
        for (int at = members(pattern, open) + 1; at < pattern.length(); at++) {
            if (pattern.charAt(at) == ']') {
                return at + 1;
            }
        }
        return -1;
    }

    static IntPredicate at(String pattern, int open) {
        int first = members(pattern, open);
        int[] members =
                pattern.substring(first, end(pattern, open) - 1).codePoints().toArray();
        IntPredicate any = c -> false;
        for (int i = 0; i < members.length; i++) {
            int from = members[i];
            boolean range = i + 2 < members.length && members[i + 1] == '-';
            int to = range ? members[i + 2] : from;
            any = any.or(c -> from <= c && c <= to);
            i += range ? 2 : 0;
        }
        IntPredicate listed = any;
        boolean negated = first > open + 1;
        return c -> c != '/' && listed.test(c) != negated;
    }

    private static int members(String pattern, int open) {
        boolean negated = pattern.startsWith("!", open + 1) || pattern.startsWith("^", open + 1);
        return open + (negated ? 2 : 1);
    }
}
