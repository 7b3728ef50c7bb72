package dev.karst.sources.scan;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Row;
import dev.karst.engine.data.Value;
import dev.karst.sources.json.RawFields;
import dev.karst.sources.sourcetype.SearchTimeFields;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The search-time fields of the event at hand. Used again for event after event; each field is made at most once. */
final class EventRow implements Row {
    private static final List<String> DEFAULTS = List.of("_raw", "_time", "index", "source", "sourcetype");

    private final SearchTimeFields knowledge;
    private final Map<String, Value> defaults;
    private final Map<String, Value> made = new HashMap<>();
    private RawFields record;
    private byte[] bytes;
    private int from;
    private int to;
    private double time;

    EventRow(SearchTimeFields knowledge, String sourcetype, String source, String index) {
        this.knowledge = knowledge;
        this.defaults = Map.of(
                "index", new Value.Text(index),
                "source", new Value.Text(source),
                "sourcetype", new Value.Text(sourcetype));
    }

    /** Moves to the next event. */
    void is(RawFields fields, byte[] raw, int rawFrom, int rawTo, double itsTime) {
        record = fields;
        bytes = raw;
        from = rawFrom;
        to = rawTo;
        time = itsTime;
        made.clear();
    }

    /** How many bytes the event has. */
    int size() {
        return to - from;
    }

    double time() {
        return time;
    }

    @Override
    public Value value(String field) {
        Value known = made.get(field);
        if (known == null) {
            known = make(field);
            made.put(field, known);
        }
        return known;
    }

    private Value make(String field) {
        if (field.equals("_time")) {
            return Double.isNaN(time) ? Value.NULL : Num.of(time);
        }
        if (field.equals("_raw")) {
            return new Value.Text(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        }
        Value value = defaults.get(field);
        return value != null ? value : knowledge.value(field, record::value);
    }

    /** The names of all fields that the event may have. */
    TreeSet<String> names() {
        TreeSet<String> names = new TreeSet<>(record.names());
        names.addAll(knowledge.made());
        names.addAll(DEFAULTS);
        return names;
    }
}
