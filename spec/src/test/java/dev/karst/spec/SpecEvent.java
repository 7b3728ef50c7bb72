package dev.karst.spec;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Position;
import dev.karst.engine.data.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An event of a case.
 *
 * @param record its number in the object "events"
 * @param fields by name, each one text or several
 */
record SpecEvent(long record, Map<String, List<String>> fields) {
    Position position() {
        return new Position(time(), "events", record);
    }

    private double time() {
        List<String> time = fields.get("_time");
        return time == null ? Double.NaN : Double.parseDouble(time.getFirst());
    }

    /** As a source would hand them out: the time a number, all else text. */
    Map<String, Value> values() {
        return fields.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> e.getKey().equals("_time") ? Num.of(time()) : Value.ofTexts(e.getValue())));
    }
}
