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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The events of one sourcetype on their way to the requests. */
final class SourcetypeScan {
    private final Sourcetype sourcetype;
    private final List<RequestFeed> feeds;
    private final DispatchIndex dispatch;
    private final WantedNames probed;
    private final JsonReader maker;
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
        FieldUse wanted = IntStream.range(0, requests.size())
                .filter(i -> !(required.get(i) instanceof Requirement.Impossible))
                .mapToObj(i -> requests.get(i).fields())
                .reduce(FieldUse.NONE, FieldUse::and);
        WantedNames names = new WantedNames(fields.needs(eventTypes.needs(wanted)));
        this.maker = new JsonReader(settings.recordLimits().depth(), watched, List.of(), names);
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
        maker.read(bytes, from, to, false);
        row.is(maker, bytes, from, to, position.time());
        for (int request = candidates.nextSetBit(0); request >= 0; request = candidates.nextSetBit(request + 1)) {
            feeds.get(request).offer(row, position);
        }
    }
}
