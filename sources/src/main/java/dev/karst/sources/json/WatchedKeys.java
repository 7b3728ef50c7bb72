package dev.karst.sources.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Where in the record read last the values of some keys of its outermost object lie. A key is named by its place in the
 * list of watched keys; of a key that is repeated in the record the last one counts.
 */
public final class WatchedKeys {
    private static final int LONGEST = 63;

    private final byte[][] keys;
    private final int[] from;
    private final int[] to;
    private byte[] bytes = new byte[0];

    /** A bit for each length that a watched key has. */
    private long lengths;

    WatchedKeys(List<String> keys) {
        this.keys = JsonText.utf8(keys);
        this.from = new int[this.keys.length];
        this.to = new int[this.keys.length];
        Arrays.fill(from, -1);
        for (byte[] key : this.keys) {
            lengths |= 1L << Math.min(key.length, LONGEST);
        }
    }

    /** Forgets the record before; the next one lies in these bytes. */
    void begin(byte[] record) {
        bytes = record;
        Arrays.fill(from, -1);
    }

    /** A member of the outermost object: the key is what lies between its quotes. */
    void found(int keyFrom, int keyTo, boolean keyEscaped, int valueFrom, int valueTo) {
        if (!keyEscaped && (lengths >>> Math.min(keyTo - keyFrom, LONGEST) & 1) == 0) {
            return;
        }
        byte[] decoded = keyEscaped ? JsonText.decode(bytes, keyFrom, keyTo).getBytes(StandardCharsets.UTF_8) : null;
        for (int i = 0; i < keys.length; i++) {
            byte[] key = keys[i];
            boolean same = decoded != null
                    ? Arrays.equals(key, decoded)
                    : key.length == keyTo - keyFrom && Arrays.equals(key, 0, key.length, bytes, keyFrom, keyTo);
            if (same) {
                from[i] = valueFrom;
                to[i] = valueTo;
            }
        }
    }

    public boolean isPresent(int key) {
        return from[key] >= 0;
    }

    public boolean isString(int key) {
        return begins(key, '"');
    }

    public boolean isObject(int key) {
        return begins(key, '{');
    }

    public boolean isArray(int key) {
        return begins(key, '[');
    }

    private boolean begins(int key, char sign) {
        return isPresent(key) && bytes[from[key]] == sign;
    }

    /** Where the value of a key that is present begins. */
    public int from(int key) {
        return from[key];
    }

    /** The offset after the value of a key that is present. */
    public int to(int key) {
        return to[key];
    }

    /** The text of a key whose value is a string. */
    public String text(int key) {
        return JsonText.decode(bytes, from[key] + 1, to[key] - 1);
    }
}
