package dev.karst.spec.reference;

import dev.karst.engine.data.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values that are found for fields, one after the other. They take the place of those that a result has. */
final class Gathering {
    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    /** @param text nothing where it is null */
    void add(String field, String text) {
        if (text != null) {
            fields.computeIfAbsent(field, f -> new ArrayList<>()).add(text);
        }
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    int size() {
        return fields.size();
    }

    Result over(Result in) {
        return in.changed(all -> {
            fields.forEach((field, texts) -> all.put(field, Value.ofTexts(texts)));
            return all;
        });
    }
}
