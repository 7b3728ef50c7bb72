package dev.karst.sources.scan;

import dev.karst.engine.data.FieldUse;
import dev.karst.engine.data.Position;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.runtime.ScanRequest;
import dev.karst.sources.json.JsonReader;
import dev.karst.sources.json.WantedNames;
import dev.karst.sources.sourcetype.EventTypes;
import dev.karst.sources.sourcetype.SearchTimeFields;
import dev.karst.sources.sourcetype.Sourcetype;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The events of one sourcetype on their way to the requests. */
final class SourcetypeScan {
    /** Which searches an event concerns is decided by the logs, so the number of sets must not be theirs to choose. */
    private static final int MOST_MAKERS = 256;

    private final Sourcetype sourcetype;
    private final List<RequestFeed> feeds;
    private final DispatchIndex dispatch;
    private final WantedNames probed;
    private final Function<BitSet, JsonReader> maker;

    /** Readers that make the fields of certain candidates, by these: the same few sets come again and again. */
    private final Map<BitSet, JsonReader> makers = new HashMap<>();

    private final EventRow row;
    private final int timeKey;
    private final int identityKey;

    SourcetypeScan(
            Sourcetype sourcetype,
            ScanSettings settings,
            SearchContext context,
            List<ScanRequest> requests,
            List<RequestFeed> feeds,
            List<String> watched) {
        this.sourcetype = sourcetype;
        this.feeds = feeds;
        SearchTimeFields fields = new SearchTimeFields(sourcetype, context);
        EventTypes eventTypes = new EventTypes(sourcetype, context);
        String source = settings.source() != null ? settings.source() : sourcetype.source();
        Map<String, Value> defaults = Map.of(
                "index", new Value.Text(settings.index()),
                "source", new Value.Text(source),
                "sourcetype", new Value.Text(sourcetype.name()));
        Requirements requirements = new Requirements(fields, eventTypes, defaults);
        List<Requirement> required =
                requests.stream().map(r -> requirements.of(r.condition())).toList();
        this.dispatch = new DispatchIndex(required);
        this.probed = new WantedNames(FieldUse.of(dispatch.paths()));
        this.maker = candidates -> {
            FieldUse wanted =
                    candidates.stream().mapToObj(i -> requests.get(i).fields()).reduce(FieldUse.NONE, FieldUse::and);
            WantedNames names = new WantedNames(fields.needs(eventTypes.needs(wanted)));
            return new JsonReader(settings.recordLimits().depth(), watched, List.of(), names);
        };
        this.timeKey = watched.indexOf(sourcetype.timeField());
        this.row = new EventRow(fields, eventTypes, timeKey, defaults);
        this.identityKey = watched.indexOf(sourcetype.identity());
    }

    String name() {
        return sourcetype.name();
    }

    /** Tells a reader what to look for in the records. */
    void instruct(JsonReader reader) {
        reader.want(probed, dispatch);
    }

    Optional<String> time(JsonReader event) {
        return event.watched().isString(timeKey) ? Optional.of(event.watched().text(timeKey)) : Optional.empty();
    }

    Optional<String> identity(JsonReader event) {
        return event.watched().isString(identityKey)
                ? Optional.of(event.watched().text(identityKey))
                : Optional.empty();
    }

    /** Gives the event that was just read to every request it concerns. */
    void offer(byte[] bytes, int from, int to, Position position) {
        BitSet candidates = dispatch.candidates();
        if (candidates.isEmpty()) {
            return;
        }
        if (makers.size() > MOST_MAKERS) {
            makers.clear();
        }
        JsonReader fields = makers.computeIfAbsent(candidates, maker);
        fields.read(bytes, from, to, false);
        row.is(fields, bytes, from, to, position.time());
        for (int request = candidates.nextSetBit(0); request >= 0; request = candidates.nextSetBit(request + 1)) {
            feeds.get(request).offer(row, position);
        }
    }
}
