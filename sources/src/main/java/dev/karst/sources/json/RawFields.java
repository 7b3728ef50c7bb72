package dev.karst.sources.json;

import dev.karst.engine.data.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields that one record has by itself, before any knowledge is applied. Several values under one name stay in order. */
public final class RawFields {
    private final Map<String, List<String>> named = new LinkedHashMap<>();
    private final Map<String, List<String>> readAs = new LinkedHashMap<>();

    void add(String name, String value) {
        named.computeIfAbsent(name, n -> new ArrayList<>(1)).add(value);
    }

    /** A value under a name that the record does not list: one with {@code {}} where it has no array. */
    void addReadAs(String name, String value) {
        readAs.computeIfAbsent(name, n -> new ArrayList<>(1)).add(value);
    }

    void clear() {
        named.clear();
        readAs.clear();
    }

    /** NULL where the record has no such field, or it was not among those wanted. */
    public Value value(String name) {
        List<String> values = named.getOrDefault(name, List.of());
        List<String> others = readAs.getOrDefault(name, List.of());
        if (values.isEmpty() || others.isEmpty()) {
            return Value.ofTexts(values.isEmpty() ? others : values);
        }
        List<String> all = new ArrayList<>(values);
        all.addAll(others);
        return Value.ofTexts(all);
    }

    /** The names that the record lists, in the order of the record. */
    public Collection<String> names() {
        return named.keySet();
    }
}
