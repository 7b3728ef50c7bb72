package dev.karst.sources.scan;

import dev.karst.engine.data.FieldUse;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.runtime.ScanRequest;
import dev.karst.sources.json.JsonReader;
import dev.karst.sources.json.WantedNames;
import dev.karst.sources.record.RecordLimits;
import dev.karst.sources.record.Unwrapping;
import dev.karst.sources.sourcetype.Sourcetype;
import dev.karst.sources.sourcetype.Sourcetypes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The known sourcetypes, each made ready for the requests of one scan when its first event comes. */
final class SourcetypeScans {
    /** Keys whose array makes an object an envelope of records: an archive's files, and what the AWS tools print. */
    private static final List<String> ENVELOPES = List.of("Records", "Events");

    private final Sourcetypes sourcetypes;
    private final ScanSettings settings;
    private final SearchContext context;
    private final List<ScanRequest> requests;
    private final List<RequestFeed> feeds;
    private final List<String> watched;
    private final Map<Sourcetype, SourcetypeScan> started = new LinkedHashMap<>();

    SourcetypeScans(Sourcetypes sourcetypes, ScanSettings settings, SearchContext context, List<ScanRequest> requests) {
        this.sourcetypes = sourcetypes;
        this.settings = settings;
        this.context = context;
        this.requests = requests;
        this.feeds = requests.stream().map(r -> new RequestFeed(r, context)).toList();
        this.watched = watched(sourcetypes);
    }

    private static List<String> watched(Sourcetypes sourcetypes) {
        TreeSet<String> keys = new TreeSet<>();
        for (Sourcetype sourcetype : sourcetypes.all()) {
            keys.addAll(sourcetype.eventStrings());
            keys.add(sourcetype.timeField());
            keys.add(sourcetype.identity());
        }
        List<String> all = new java.util.ArrayList<>(Unwrapping.WATCHED);
        keys.stream().filter(key -> !all.contains(key)).forEach(all::add);
        return List.copyOf(all);
    }

    /** A reader for an object whose sourcetype is not known yet. */
    JsonReader reader() {
        RecordLimits limits = settings.recordLimits();
        return new JsonReader(limits.depth(), watched, ENVELOPES, new WantedNames(FieldUse.NONE));
    }

    /**
     * What an event tells of its object's sourcetype.
     *
     * @param scan null where the event does not tell
     * @param refusal why the object cannot be read, or null
     */
    record Judgement(SourcetypeScan scan, String refusal) {}

    /** @param given the sourcetype that the user names, or null */
    Judgement judge(String given, JsonReader event) {
        if (given != null) {
            Sourcetype named = sourcetypes.find(given).orElseThrow();
            return new Judgement(scan(named), null);
        }
        List<Sourcetype> accepting = sourcetypes.all().stream()
                .filter(s -> s.eventStrings().stream()
                        .allMatch(key -> event.watched().isString(watched.indexOf(key))))
                .toList();
        if (accepting.size() > 1) {
            String names = accepting.stream().map(Sourcetype::name).collect(Collectors.joining(" and "));
            return new Judgement(null, "could be " + names + ": name one with --sourcetype");
        }
        if (accepting.size() == 1) {
            return new Judgement(scan(accepting.get(0)), null);
        }
        boolean judged = sourcetypes.all().stream()
                .flatMap(s -> s.eventStrings().stream())
                .anyMatch(key -> event.watched().isPresent(watched.indexOf(key)));
        return new Judgement(null, judged ? "no known sourcetype" : null);
    }

    private SourcetypeScan scan(Sourcetype sourcetype) {
        return started.computeIfAbsent(
                sourcetype, s -> new SourcetypeScan(s, settings, context, requests, feeds, watched));
    }

    /** Hands on what is left in each request's last batch. */
    void finish() {
        feeds.forEach(RequestFeed::flush);
    }
}
