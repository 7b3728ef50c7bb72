package dev.karst.sources.record;

import dev.karst.engine.data.FieldUse;
import dev.karst.sources.json.JsonReader;
import dev.karst.sources.json.WantedNames;
import dev.karst.sources.json.WatchedKeys;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the events in records: a record is an event itself, or it carries one or more: EventBridge ({@code detail}),
 * CloudTrail's LookupEvents ({@code CloudTrailEvent}, a text), CloudWatch Logs ({@code logEvents[].message}), exports of
 * Splunk ({@code _raw}, {@code result._raw}). One wrapping may hold another.
 */
public final class Unwrapping implements RecordSink {
    /** The keys to be watched, first in the reader's list. */
    public static final List<String> WATCHED =
            List.of("detail", "detail-type", "CloudTrailEvent", "logEvents", "messageType", "_raw", "result");

    private static final int DETAIL = 0;
    private static final int DETAIL_TYPE = 1;
    private static final int LOOKUP_EVENT = 2;
    private static final int LOG_EVENTS = 3;
    private static final int MESSAGE_TYPE = 4;
    private static final int RAW = 5;
    private static final int RESULT = 6;
    private static final int DEEPEST = 4;

    private final JsonReader reader;
    private final WatchedKeys keys;
    private final JsonReader inner;
    private final EventSink sink;

    /** @param reader the one that reads the records; its first watched keys are {@link #WATCHED} */
    public Unwrapping(JsonReader reader, RecordLimits limits, EventSink sink) {
        this.reader = reader;
        this.keys = reader.watched();
        this.inner =
                new JsonReader(limits.depth(), List.of("message", "_raw"), List.of(), new WantedNames(FieldUse.NONE));
        this.sink = sink;
    }

    @Override
    public boolean record(byte[] bytes, int from, int to, long offset) {
        return unwrap(bytes, from, to, offset, 0);
    }

    @Override
    public void damaged(long offset, long length, String reason) {
        sink.damaged(offset, length, reason);
    }

    private boolean unwrap(byte[] bytes, int from, int to, long offset, int depth) {
        if (depth > DEEPEST) {
            sink.damaged(offset, to - from, "wrapped over " + DEEPEST + " times");
            return true;
        }
        if (keys.isObject(DETAIL) && keys.isString(DETAIL_TYPE)) {
            return object(bytes, keys.from(DETAIL), keys.to(DETAIL), offset, depth);
        }
        if (keys.isString(LOOKUP_EVENT)) {
            return text(keys.text(LOOKUP_EVENT), "CloudTrailEvent", offset, depth);
        }
        if (keys.isArray(LOG_EVENTS)) {
            boolean control =
                    keys.isString(MESSAGE_TYPE) && keys.text(MESSAGE_TYPE).equals("CONTROL_MESSAGE");
            return control || logEvents(bytes, offset, depth);
        }
        if (keys.isString(RAW)) {
            return text(keys.text(RAW), "_raw", offset, depth);
        }
        if (keys.isObject(RESULT)) {
            inner.read(bytes, keys.from(RESULT), keys.to(RESULT), false);
            if (inner.watched().isString(1)) {
                return text(inner.watched().text(1), "result._raw", offset, depth);
            }
        }
        return sink.event(bytes, from, to);
    }

    private boolean logEvents(byte[] bytes, long offset, int depth) {
        List<String> messages = new ArrayList<>();
        int at = keys.from(LOG_EVENTS) + 1;
        int end = keys.to(LOG_EVENTS);
        while (at < end) {
            if (bytes[at] != '{') {
                at++;
                continue;
            }
            int after = inner.read(bytes, at, end, false);
            if (after < 0) {
                sink.damaged(offset, end - at, "logEvents holds something that is no object");
                break;
            }
            messages.add(inner.watched().isString(0) ? inner.watched().text(0) : "");
            at = after;
        }
        for (String message : messages) {
            if (!text(message, "logEvents[].message", offset, depth)) {
                return false;
            }
        }
        return true;
    }

    private boolean text(String json, String where, long offset, int depth) {
        byte[] bytes = json.strip().getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0 || bytes[0] != '{') {
            sink.plainText(offset, bytes.length, where + " holds no JSON object");
            return true;
        }
        if (reader.read(bytes, 0, bytes.length, false) != bytes.length) {
            sink.damaged(offset, bytes.length, where + " holds no JSON object");
            return true;
        }
        return unwrap(bytes, 0, bytes.length, offset, depth + 1);
    }

    private boolean object(byte[] bytes, int from, int to, long offset, int depth) {
        reader.read(bytes, from, to, false);
        return unwrap(bytes, from, to, offset, depth + 1);
    }
}
