package dev.karst.sources.json;

import dev.karst.engine.data.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields that one record has by itself, before any knowledge is applied. Several values under one name stay in order. */
public final class RawFields implements ValueSink {
    private final Map<String, List<String>> named = new LinkedHashMap<>();
    private final Map<String, List<String>> readAs = new LinkedHashMap<>();

    @Override
    public void value(String name, byte[] bytes, int from, int to) {
        named.computeIfAbsent(name, n -> new ArrayList<>(1)).add(JsonText.decode(bytes, from, to));
    }

    @Override
    public void readAs(String name, byte[] bytes, int from, int to) {
        readAs.computeIfAbsent(name, n -> new ArrayList<>(1)).add(JsonText.decode(bytes, from, to));
    }

    @Override
    public void clear() {
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
