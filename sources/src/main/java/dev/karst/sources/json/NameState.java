package dev.karst.sources.json;

import java.util.Arrays;

/**
 * How far the name of a node has been read, and which wanted names it can still become. Steps once taken are remembered,
 * so that most keys cost one look into a small table.
 */
final class NameState {
    /** Keys remembered per state. Keys come from the logs, so their number must not be theirs to choose. */
    private static final int MOST_KEYS = 512;

    final int[] items;
    final boolean dead;

    /** Wanted names that this name is. */
    final String[] names;

    /** Wanted names that this name is read as: they have {@code {}} where no array is. */
    final String[] readAs;

    /** Whether a wanted pattern matches the name. */
    final boolean matched;

    private NameState single;
    private NameState list;
    private byte[][] keys = new byte[8][];
    private NameState[] targets = new NameState[8];
    private int size;

    NameState(int[] items, String[] names, String[] readAs, boolean matched) {
        this.items = items;
        this.dead = items.length == 0;
        this.names = names;
        this.readAs = readAs;
        this.matched = matched;
    }

    boolean isWanted() {
        return matched || names.length > 0 || readAs.length > 0;
    }

    /** For a node that is no array. */
    NameState single(WantedNames wanted) {
        if (single == null) {
            single = wanted.skipBraces(this);
        }
        return single;
    }

    /** For the elements of an array. */
    NameState list(WantedNames wanted) {
        if (list == null) {
            list = wanted.step(this, "{}");
        }
        return list;
    }

    /** For a member with this key, which has no escapes. */
    NameState member(WantedNames wanted, byte[] bytes, int from, int to) {
        int slot = hash(bytes, from, to) & keys.length - 1;
        while (keys[slot] != null) {
            if (Arrays.equals(keys[slot], 0, keys[slot].length, bytes, from, to)) {
                return targets[slot];
            }
            slot = slot + 1 & keys.length - 1;
        }
        byte[] key = Arrays.copyOfRange(bytes, from, to);
        NameState target = wanted.member(this, key);
        if (size < MOST_KEYS) {
            remember(key, target);
        }
        return target;
    }

    private void remember(byte[] key, NameState target) {
        if (size * 2 >= keys.length) {
            byte[][] oldKeys = keys;
            NameState[] oldTargets = targets;
            keys = new byte[oldKeys.length * 2][];
            targets = new NameState[oldKeys.length * 2];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != null) {
                    put(oldKeys[i], oldTargets[i]);
                }
            }
        }
        put(key, target);
        size++;
    }

    private void put(byte[] key, NameState target) {
        int slot = hash(key, 0, key.length) & keys.length - 1;
        while (keys[slot] != null) {
            slot = slot + 1 & keys.length - 1;
        }
        keys[slot] = key;
        targets[slot] = target;
    }

    private static int hash(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length == 0) {
            return 0;
        }
        int hash = length * 31 + bytes[from];
        hash = hash * 31 + bytes[to - 1];
        hash = hash * 31 + bytes[from + (length >> 1)];
        hash = hash * 31 + bytes[from + (length >> 2)];
        return hash ^ hash >>> 7;
    }
}
