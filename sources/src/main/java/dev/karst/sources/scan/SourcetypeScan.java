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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The events of one sourcetype on their way to the requests. */
final class SourcetypeScan {
    private final Sourcetype sourcetype;
    private final List<RequestFeed> feeds;
    private final Dispatch dispatch;
    private final WantedNames names;
    private final EventRow row;
    private final int timeKey;
    private final int identityKey;

    SourcetypeScan(
            Sourcetype sourcetype,
            ScanSettings settings,
            SearchContext context,
            List<ScanRequest> requests,
            List<RequestFeed> feeds,
            Dispatch dispatch,
            List<String> watched) {
        this.sourcetype = sourcetype;
        this.feeds = feeds;
        this.dispatch = dispatch;
        SearchTimeFields fields = new SearchTimeFields(sourcetype, context);
        FieldUse wanted = requests.stream().map(ScanRequest::fields).reduce(FieldUse.NONE, FieldUse::and);
        EventTypes eventTypes = new EventTypes(sourcetype, context);
        this.names = new WantedNames(fields.needs(eventTypes.needs(wanted)));
        this.timeKey = watched.indexOf(sourcetype.timeField());
        String source = settings.source() != null ? settings.source() : sourcetype.source();
        Map<String, Value> defaults = Map.of(
                "index", new Value.Text(settings.index()),
                "source", new Value.Text(source),
                "sourcetype", new Value.Text(sourcetype.name()));
        this.row = new EventRow(fields, eventTypes, timeKey, defaults);
        this.identityKey = watched.indexOf(sourcetype.identity());
    }

    String name() {
        return sourcetype.name();
    }

    /** What a reader must make of the records. */
    WantedNames names() {
        return names;
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
    void offer(JsonReader event, byte[] bytes, int from, int to, Position position) {
        row.is(event, bytes, from, to, position.time());
        for (int request = 0; request < feeds.size(); request++) {
            if (dispatch.mayConcern(request, event)) {
                feeds.get(request).offer(row, position);
            }
        }
    }
}
