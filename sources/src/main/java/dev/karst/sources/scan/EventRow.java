package dev.karst.sources.scan;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Row;
import dev.karst.engine.data.Value;
import dev.karst.sources.json.JsonReader;
import dev.karst.sources.json.WatchedKeys;
import dev.karst.sources.sourcetype.DefaultFields;
import dev.karst.sources.sourcetype.EventTypes;
import dev.karst.sources.sourcetype.SearchTimeFields;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The search-time fields of the event at hand. Used again for event after event; each field is made at most once. */
final class EventRow implements Row {
    /** Fields that every event has by being one, whatever its record says. */
    static final Set<String> OWN = Stream.concat(
                    Stream.of("_raw", "_time", "index", "source", "sourcetype"), DefaultFields.NAMES.stream())
            .collect(Collectors.toUnmodifiableSet());

    private final SearchTimeFields knowledge;
    private final EventTypes eventTypes;
    private final int timeKey;
    private final Map<String, Value> defaults;
    private final Map<String, Value> made = new HashMap<>();
    private JsonReader record;
    private byte[] bytes;
    private int from;
    private int to;
    private double time;

    /**
     * @param timeKey the watched key of the event's time
     * @param defaults the fields {@code index}, {@code source} and {@code sourcetype}, the same for all events
     */
    EventRow(SearchTimeFields knowledge, EventTypes eventTypes, int timeKey, Map<String, Value> defaults) {
        this.knowledge = knowledge;
        this.eventTypes = eventTypes;
        this.timeKey = timeKey;
        this.defaults = Map.copyOf(defaults);
    }

    /** Moves to the next event. */
    void is(JsonReader event, byte[] raw, int rawFrom, int rawTo, double itsTime) {
        record = event;
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
        if (OWN.contains(field)) {
            return own(field);
        }
        return eventTypes.made().contains(field)
                ? eventTypes.value(field, this)
                : knowledge.value(field, this::beforeKnowledge);
    }

    /** What an event has before anything is known of its sourcetype. */
    private Value beforeKnowledge(String field) {
        return OWN.contains(field) ? own(field) : record.fields().value(field);
    }

    private Value own(String field) {
        if (field.equals("_time")) {
            return Double.isNaN(time) ? Value.NULL : Num.of(time);
        }
        if (field.equals("_raw")) {
            return new Value.Text(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        }
        return DefaultFields.NAMES.contains(field) ? ofRaw(field) : defaults.get(field);
    }

    private Value ofRaw(String field) {
        WatchedKeys keys = record.watched();
        boolean timed = keys.isString(timeKey);
        // Between its quotes.
        int timeFrom = timed ? keys.from(timeKey) + 1 : -1;
        int timeTo = timed ? keys.to(timeKey) - 1 : -1;
        return DefaultFields.value(field, bytes, from, to, timeFrom, timeTo);
    }

    /** The names of all fields that the event may have. */
    TreeSet<String> names() {
        TreeSet<String> names = new TreeSet<>(record.fields().names());
        names.addAll(knowledge.made());
        names.addAll(eventTypes.made());
        names.addAll(OWN);
        return names;
    }
}
