package dev.karst.engine.extract;

import dev.karst.engine.json.JsonTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields that an event has by its text alone, as KV_MODE=auto gives them (semantics reference, 10.1 and 10.2): those
 * of a JSON text, named {@code a.b} and {@code a.b{}}, else its pairs {@code key=value}.
 */
public final class AutomaticExtraction {
    private AutomaticExtraction() {}

    /** Each name with one value or more, in the order of the text. */
    public static Map<String, List<String>> fields(String raw) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        String start = raw.stripLeading();
        Optional<JsonTree> tree =
                start.startsWith("{") || start.startsWith("[") ? JsonTree.parse(start) : Optional.empty();
        if (tree.isPresent()) {
            new EveryField((name, value) ->
                            fields.computeIfAbsent(name, n -> new ArrayList<>()).add(value))
                    .addAll(tree.get());
        } else {
            KeyValuePairs.in(raw).forEach((key, value) -> fields.put(key, List.of(value)));
        }
        return fields;
    }
}
