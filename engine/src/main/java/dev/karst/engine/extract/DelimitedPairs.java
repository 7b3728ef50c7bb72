package dev.karst.engine.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Pairs between delimiters, such as {@code a=1;b=2}. White space around keys and values does not count; a value between
 * double quotes may hold delimiters. A key without a value is no pair.
 *
 * @param between the characters of which each ends a pair
 * @param inside the characters of which each ends a key
 */
public record DelimitedPairs(String between, String inside) {
    /** In the order of the text. */
    public List<Pair> in(String text) {
        List<Pair> pairs = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int endOfKey = end(text, at, between + inside);
            if (endOfKey == text.length() || inside.indexOf(text.charAt(endOfKey)) < 0) {
                at = endOfKey + 1;
                continue;
            }
            int value = endOfKey + 1;
            while (value < text.length() && text.charAt(value) == ' ') {
                value++;
            }
            int close = value < text.length() && text.charAt(value) == '"' ? text.indexOf('"', value + 1) : -1;
            int end = end(text, Math.max(value, close), between);
            String found = close < 0 ? text.substring(value, end).strip() : text.substring(value + 1, close);
            String key = text.substring(at, endOfKey).strip();
            if (!key.isEmpty() && !found.isEmpty()) {
                pairs.add(new Pair(key, found));
            }
            at = end + 1;
        }
        return pairs;
    }

    private static int end(String text, int from, String delimiters) {
        int end = from;
        while (end < text.length() && delimiters.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
