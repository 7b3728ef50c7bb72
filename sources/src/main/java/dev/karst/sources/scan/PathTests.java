package dev.karst.sources.scan;

import dev.karst.sources.json.JsonText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * The tests of the values at one raw name. Most values come again and again: what came of a value is remembered by its
 * bytes, for so many different values; others are tested anew.
 */
final class PathTests {
    /** Different values remembered: they come from the logs, so their number must not be theirs to choose. */
    private static final int MOST_VALUES = 4096;

    private static final int LONGEST_VALUE = 128;

    private final List<Numbered> tests = new ArrayList<>();
    private byte[][] keys = new byte[64][];
    private BitSet[] results = new BitSet[64];
    private int size;

    private record Numbered(Predicate<String> passes, int number) {}

    void add(Predicate<String> passes, int number) {
        tests.add(new Numbered(passes, number));
    }

    /** The numbers of the tests that the value passes; not to be changed. */
    BitSet passed(byte[] bytes, int from, int to) {
        if (to - from > LONGEST_VALUE) {
            return test(bytes, from, to);
        }
        int slot = slot(bytes, from, to);
        if (keys[slot] != null) {
            return results[slot];
        }
        BitSet result = test(bytes, from, to);
        if (size < MOST_VALUES) {
            remember(Arrays.copyOfRange(bytes, from, to), result);
        }
        return result;
    }

    private BitSet test(byte[] bytes, int from, int to) {
        String text = JsonText.decode(bytes, from, to);
        BitSet passed = new BitSet();
        for (Numbered test : tests) {
            if (test.passes().test(text)) {
                passed.set(test.number());
            }
        }
        return passed;
    }

    /** Where the value is remembered, or would be. */
    private int slot(byte[] bytes, int from, int to) {
        int slot = hash(bytes, from, to) & keys.length - 1;
        while (keys[slot] != null && !Arrays.equals(keys[slot], 0, keys[slot].length, bytes, from, to)) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void remember(byte[] key, BitSet result) {
        if (size * 2 >= keys.length) {
            byte[][] oldKeys = keys;
            BitSet[] oldResults = results;
            keys = new byte[oldKeys.length * 2][];
            results = new BitSet[oldKeys.length * 2];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != null) {
                    int slot = slot(oldKeys[i], 0, oldKeys[i].length);
                    keys[slot] = oldKeys[i];
                    results[slot] = oldResults[i];
                }
            }
        }
        int slot = slot(key, 0, key.length);
        keys[slot] = key;
        results[slot] = result;
        size++;
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + bytes[i];
        }
        return hash ^ hash >>> 15;
    }
}
