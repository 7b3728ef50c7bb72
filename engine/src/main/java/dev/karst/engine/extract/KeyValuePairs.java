package dev.karst.engine.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The pairs {@code key=value} that a text holds, as KV_MODE=auto finds them (semantics reference, 10.1). Of a repeated
 * key the first value holds. Time grows with the length of the text alone.
 */
public final class KeyValuePairs {
    /** Beside white space, what cannot be in a key: what stands before it is not part of the key. */
    private static final String ENDS_KEY = "=,;&:|?\"'()[]{}<>";

    /** Beside white space, what ends a value that is not quoted. */
    private static final String ENDS_VALUE = ",;&";

    private final String text;
    private final List<Pair> pairs = new ArrayList<>();

    private KeyValuePairs(String text) {
        this.text = text;
    }

    /** The fields, by name. */
    public static Map<String, String> in(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Pair pair : all(text)) {
            String name = pair.cleanKey();
            if (!name.isEmpty()) {
                fields.putIfAbsent(name, pair.value());
            }
        }
        return fields;
    }

    /** Every pair, in the order of the text. */
    public static List<Pair> all(String text) {
        KeyValuePairs found = new KeyValuePairs(text);
        found.read();
        return found.pairs;
    }

    private void read() {
        int key = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '=' && at > key) {
                at = value(text.substring(key, at), at + 1);
                key = at;
            } else {
                at++;
                key = isIn(ENDS_KEY, c) ? at : key;
            }
        }
    }

    /** Takes the value that begins here; the offset after it. */
    private int value(String key, int from) {
        boolean quoted = from < text.length() && text.charAt(from) == '"';
        int close = quoted ? text.indexOf('"', from + 1) : -1;
        if (close >= 0) {
            put(key, text.substring(from + 1, close));
            return close + 1;
        }
        int end = from;
        while (end < text.length() && !isIn(ENDS_VALUE, text.charAt(end))) {
            end++;
        }
        put(key, text.substring(from, end));
        return end;
    }

    private void put(String key, String value) {
        if (!value.isEmpty()) {
            pairs.add(new Pair(key, value));
        }
    }

    private static boolean isIn(String signs, char c) {
        return Character.isWhitespace(c) || signs.indexOf(c) >= 0;
    }
}
