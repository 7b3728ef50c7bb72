package dev.karst.sources.json;

import dev.karst.engine.data.FieldUse;
import dev.karst.engine.data.NamePattern;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The field names that are wanted of a JSON record, as an automaton that reads the name of a node while the record is
 * walked: keys joined with points, {@code {}} for an array. It works on the characters of the whole name, so that a key
 * with a point in it and a nested key make the same name. A wanted name that has {@code {}} also fits a node that is no
 * array.
 *
 * <p>An instance belongs to one thread: it remembers the steps it took.
 */
public final class WantedNames {
    /** An item is a place in a pattern: the pattern's number, whether braces were skipped, and the offset. */
    private static final int SKIPPED = 1 << 15;

    private static final int OFFSET = SKIPPED - 1;

    private final List<String> patterns;
    private final Map<List<Integer>, NameState> states = new HashMap<>();
    private final NameState root;
    private final boolean anyPattern;

    /** Exclusions are left to whoever uses the fields: too much is not wrong. */
    public WantedNames(FieldUse use) {
        this.patterns = use.include().stream()
                .map(NamePattern::text)
                .filter(text -> text.length() < OFFSET)
                .sorted()
                .toList();
        this.anyPattern = patterns.stream().anyMatch(WantedNames::hasStar);
        TreeSet<Integer> items = new TreeSet<>();
        for (int i = 0; i < patterns.size(); i++) {
            add(items, i << 16);
        }
        // Not among the states: a name can come back to the same places, but only at the root no point is read.
        this.root = newState(List.copyOf(items));
    }

    NameState root() {
        return root;
    }

    /** The state from which no wanted name can come. */
    NameState nothing() {
        return state(new TreeSet<>());
    }

    /** Whether names that are not known beforehand can match. */
    boolean hasPatterns() {
        return anyPattern;
    }

    private static boolean hasStar(String pattern) {
        return pattern.indexOf('*') >= 0;
    }

    NameState member(NameState from, byte[] key) {
        String text = new String(key, StandardCharsets.UTF_8);
        return step(from, from == root ? text : "." + text);
    }

    NameState step(NameState from, String text) {
        TreeSet<Integer> items = new TreeSet<>();
        for (int item : from.items) {
            items.add(item);
        }
        for (int i = 0; i < text.length() && !items.isEmpty(); i++) {
            items = step(items, text.charAt(i));
        }
        return state(items);
    }

    private TreeSet<Integer> step(TreeSet<Integer> items, char c) {
        TreeSet<Integer> next = new TreeSet<>();
        for (int item : items) {
            String pattern = patterns.get(item >>> 16);
            int offset = item & OFFSET;
            if (offset == pattern.length()) {
                continue;
            }
            if (pattern.charAt(offset) == '*') {
                add(next, item);
            } else if (pattern.charAt(offset) == c) {
                add(next, item + 1);
            }
        }
        return next;
    }

    /** A star may also stand for nothing. */
    private void add(TreeSet<Integer> items, int item) {
        String pattern = patterns.get(item >>> 16);
        int offset = item & OFFSET;
        items.add(item);
        if (offset < pattern.length() && pattern.charAt(offset) == '*') {
            add(items, item + 1);
        }
    }

    NameState skipBraces(NameState state) {
        TreeSet<Integer> items = new TreeSet<>();
        for (int item : state.items) {
            items.add(item);
            String pattern = patterns.get(item >>> 16);
            int offset = item & OFFSET;
            while (!hasStar(pattern) && pattern.startsWith("{}", offset)) {
                offset += 2;
                items.add(item & ~OFFSET | SKIPPED | offset);
            }
        }
        return state(items);
    }

    private NameState state(TreeSet<Integer> items) {
        return states.computeIfAbsent(List.copyOf(items), this::newState);
    }

    private NameState newState(List<Integer> items) {
        List<String> names = new ArrayList<>();
        List<String> readAs = new ArrayList<>();
        boolean matched = false;
        for (int item : items) {
            String pattern = patterns.get(item >>> 16);
            if ((item & OFFSET) == pattern.length()) {
                matched |= hasStar(pattern);
                if (!hasStar(pattern)) {
                    ((item & SKIPPED) == 0 ? names : readAs).add(pattern);
                }
            }
        }
        int[] places = items.stream().mapToInt(Integer::intValue).toArray();
        return new NameState(places, names.toArray(new String[0]), readAs.toArray(new String[0]), matched);
    }
}
