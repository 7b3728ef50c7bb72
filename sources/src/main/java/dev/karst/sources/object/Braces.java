package dev.karst.sources.object;

import java.util.ArrayList;
import java.util.List;

/** The first pair of braces in a pattern that lists texts: a comma stands between them. */
record Braces(String before, List<String> parts, String after) {

    /** Null if there is none. */
    static Braces first(String pattern) {
        for (int at = 0; at < pattern.length(); at++) {
            char c = pattern.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '{') {
                Braces braces = at(pattern, at);
                if (braces != null) {
                    return braces;
                }
            }
        }
        return null;
    }

    private static Braces at(String pattern, int open) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = open + 1;
        for (int at = open; at < pattern.length(); at++) {
            char c = pattern.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '{') {
                depth++;
            } else if (c == ',' && depth == 1) {
                parts.add(pattern.substring(start, at));
                start = at + 1;
            } else if (c == '}' && --depth == 0) {
                parts.add(pattern.substring(start, at));
                return parts.size() > 1
                        ? new Braces(pattern.substring(0, open), parts, pattern.substring(at + 1))
                        : null;
            }
        }
        return null;
    }
}
