package dev.karst.engine.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields that an event has by its text alone, as KV_MODE=auto gives them (semantics reference, 10.1 and 10.2): those
 * of a JSON text, else its pairs {@code key=value}.
 *
 * @param json reads a text that is JSON
 */
public record AutomaticExtraction(JsonFields json) {
    /** Key and value pairs alone. */
    public static final AutomaticExtraction PAIRS = new AutomaticExtraction(raw -> Map.of());

    /** The fields of a JSON text. */
    public interface JsonFields {
        /** Names such as {@code a.b} and {@code a.b{}}, each with its values in their order; none if it is no JSON. */
        Map<String, List<String>> in(String raw);
    }

    /** Each name with one value or more. */
    public Map<String, List<String>> fields(String raw) {
        Map<String, List<String>> fields = new LinkedHashMap<>(json.in(raw));
        if (fields.isEmpty()) {
            KeyValuePairs.in(raw).forEach((key, value) -> fields.put(key, List.of(value)));
        }
        return fields;
    }
}
