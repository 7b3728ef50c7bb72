package dev.karst.cli;

import dev.karst.detection.run.HuntSettings;
import dev.karst.engine.data.Warnings;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.function.TimeText;
import dev.karst.engine.runtime.TimeRange;
import dev.karst.language.text.Printable;
import dev.karst.sources.compression.Limits;
import dev.karst.sources.object.InputPaths;
import dev.karst.sources.object.UnusablePath;
import dev.karst.sources.record.RecordLimits;
import dev.karst.sources.scan.FileScan;
import dev.karst.sources.scan.Ledger;
import dev.karst.sources.scan.ScanProgress;
import dev.karst.sources.scan.ScanSettings;
import dev.karst.sources.sourcetype.Iso8601;
import dev.karst.sources.sourcetype.Sourcetype;
import dev.karst.sources.sourcetype.Sourcetypes;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** The options that say which events are read, and at what time the search runs. */
final class EventOptions {
    @Option(
            names = "--sourcetype",
            paramLabel = "S",
            description = "Sourcetype of all objects; else each is recognised.")
    private String sourcetype;

    @Option(
            names = "--source",
            paramLabel = "S",
            description = "The field source of all events; else their sourcetype's.")
    private String source;

    @Option(
            names = "--index",
            paramLabel = "I",
            defaultValue = "main",
            description = "The field index of all events (main). Terms that name another index are ignored.")
    private String index;

    @Option(
            names = "--earliest",
            paramLabel = "T",
            description = "Only events from this time on: 2024-08-01T00:00:00Z, seconds since the epoch, or -7d@d.")
    private String earliest;

    @Option(names = "--latest", paramLabel = "T", description = "Only events before this time.")
    private String latest;

    @Option(names = "--now", paramLabel = "T", description = "What now() gives; else --latest, else the wall clock.")
    private String now;

    @Option(names = "--tz", paramLabel = "ZONE", defaultValue = "UTC", description = "Time zone of the search (UTC).")
    private String zone;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            defaultValue = "256m",
            description = "What all searches together may keep, such as 512m or 2g (256m).")
    private String memory;

    String index() {
        return index;
    }

    ZoneId zone() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new Usage("--tz: `" + Printable.line(zone) + "` is no time zone, such as UTC or Europe/Berlin");
        }
    }

    /** The times as given, made absolute; the clock is asked only where nothing says when the search runs. */
    HuntSettings settings(InstantSource clock) {
        double wall = clock.millis() / 1000.0;
        boolean given = now != null || latest != null;
        double base = now != null ? time("--now", now, wall) : wall;
        double to = latest == null ? Double.POSITIVE_INFINITY : time("--latest", latest, base);
        double from = earliest == null ? Double.NEGATIVE_INFINITY : time("--earliest", earliest, base);
        double searchNow = now != null || latest == null ? base : to;
        if (from >= to) {
            throw new Usage("--earliest is not before --latest: no event lies between them");
        }
        return new HuntSettings(new TimeRange(from, to), searchNow, given, zone(), memoryBytes());
    }

    /** The times as text for a report, or null where none was given. */
    String given(String option) {
        return switch (option) {
            case "--earliest" -> earliest;
            case "--latest" -> latest;
            default -> now;
        };
    }

    private double time(String option, String text, double base) {
        double iso = Iso8601.seconds(text.length() == 10 ? text + "T00:00:00" : text);
        if (!Double.isNaN(iso)) {
            return iso;
        }
        OptionalDouble bound = TimeText.seconds(text, base, zone());
        return bound.orElseThrow(() -> new Usage(option + ": `" + Printable.line(text)
                + "` is no time. Examples: 2024-08-01T00:00:00Z, 2024-08-01, 1722470400, -7d@d, now"));
    }

    private long memoryBytes() {
        String text = memory.toLowerCase(java.util.Locale.ROOT);
        if (!text.matches("\\d{1,9}[kmg]?")) {
            throw new Usage("--memory: `" + Printable.line(memory) + "` is no size, such as 512m or 2g");
        }
        int shift = switch (text.charAt(text.length() - 1)) {
            case 'k' -> 10;
            case 'm' -> 20;
            case 'g' -> 30;
            default -> 0;
        };
        return Long.parseLong(text.replaceAll("[kmg]", "")) << shift;
    }

    /** The events of the paths; the ledger is told of each object. */
    FileScan scan(
            List<String> paths,
            Sourcetypes sourcetypes,
            HuntSettings settings,
            ScanProgress progress,
            Consumer<Ledger.Entry> ledger) {
        if (sourcetype != null && sourcetypes.find(sourcetype).isEmpty()) {
            throw Choice.unknown(
                    "--sourcetype",
                    sourcetype,
                    sourcetypes.all().stream().map(Sourcetype::name).toList());
        }
        ScanSettings scanSettings = new ScanSettings(sourcetype, source, index, RecordLimits.DEFAULT, Limits.DEFAULT);
        SearchContext context = new SearchContext(settings.now(), settings.zone(), new Warnings());
        try {
            InputPaths found = InputPaths.resolve(paths, System.in);
            return new FileScan(found, sourcetypes, scanSettings, context, progress, ledger);
        } catch (UnusablePath e) {
            throw new Usage(String.join("\nkarst: ", e.problems()));
        }
    }
}
