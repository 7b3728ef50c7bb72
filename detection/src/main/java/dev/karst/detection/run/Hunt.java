package dev.karst.detection.run;

import dev.karst.detection.attack.Attack;
import dev.karst.engine.data.Batch;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.data.Warnings;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.runtime.EventSource;
import dev.karst.engine.runtime.ScanRequest;
import dev.karst.engine.runtime.SearchRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs detections over the events of one source, all in one scan. Equal detections, events and settings give equal rows. */
public final class Hunt {
    private static final double DAY = 86_400;

    private final List<PreparedDetection> detections;
    private final HuntSettings settings;

    /** @param detections those that cannot run are in the outcome too */
    public Hunt(List<PreparedDetection> detections, HuntSettings settings) {
        this.detections = List.copyOf(detections);
        this.settings = settings;
    }

    /** A search on its way, with its own warnings. */
    private record Started(PreparedDetection prepared, SearchRun run, Warnings warnings) {}

    /** In the order of the detections. */
    public List<DetectionRun> over(EventSource events) {
        MemoryBudget budget = new MemoryBudget(settings.memoryBytes());
        List<Started> started = new ArrayList<>();
        for (PreparedDetection prepared : detections) {
            if (prepared.verdict().canRun()) {
                Warnings warnings = new Warnings();
                SearchContext context = new SearchContext(settings.now(), settings.zone(), warnings);
                started.add(new Started(prepared, new SearchRun(prepared.search(), context, budget, true), warnings));
            }
        }
        List<ScanRequest> requests = started.stream()
                .flatMap(s -> s.run().request(settings.range()).stream())
                .toList();
        events.scan(requests);
        List<DetectionRun> runs = new ArrayList<>();
        int next = 0;
        for (PreparedDetection prepared : detections) {
            runs.add(
                    prepared.verdict().canRun()
                            ? finish(started.get(next++))
                            : new DetectionRun(prepared, List.of(), List.of(), Optional.empty()));
        }
        return runs;
    }

    private DetectionRun finish(Started started) {
        List<Batch> rows = started.run().rows();
        List<Finding> findings = new FindingWriter(started.prepared(), settings.range()).findings(rows);
        List<String> notes = new ArrayList<>(started.prepared().search().notes());
        if (started.prepared().search().readsNow()) {
            if (!settings.nowGiven()) {
                notes.add("reads now(), which was not given: --now makes the run repeatable");
            }
            if (settings.now() - started.run().newestEvent() > DAY) {
                notes.add("reads now(), and the newest event it looked at is more than a day older");
            }
        }
        techniquesNote(started.prepared().detection().techniques()).ifPresent(notes::add);
        started.warnings().messages().forEach(w -> notes.add("warning: " + w));
        return new DetectionRun(
                started.prepared(), findings, notes, started.run().failure());
    }

    private static Optional<String> techniquesNote(List<String> techniques) {
        List<String> unknown = Attack.shipped().unknown(techniques);
        String ids = (unknown.size() == 1 ? " id" : " ids") + " that ATT&CK " + Attack.VERSION + " does not have: ";
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of("names " + unknown.size() + ids + String.join(", ", unknown));
    }
}
