package dev.karst.detection.local;

import dev.karst.detection.content.ContentLibrary;
import dev.karst.detection.content.Detection;
import dev.karst.detection.content.FileProblems;
import dev.karst.detection.content.UnknownDetectionException;
import dev.karst.detection.content.YamlMapping;
import dev.karst.detection.local.LocalDetection.Change;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads {@code local/detections.yml}: settings by the name or id of a detection, or by a glob of names. Where several
 * give one detection the same setting, a name or id wins over a glob, and what stands later over what stands before.
 */
final class LocalDetections {
    private static final String KEY = "detections";

    private final ContentLibrary library;
    private final FileProblems problems;

    LocalDetections(ContentLibrary library, FileProblems problems) {
        this.library = library;
        this.problems = problems;
    }

    /** What stands under one name, and whether it means this detection by name or id. */
    private record Match(boolean exact, DetectionSettings settings) {}

    /** The detections that are changed, in the order in which the file first names them. */
    Collection<LocalDetection> read(YamlMapping file) {
        file.allowOnly(List.of(KEY));
        YamlMapping entries = file.mapping(KEY);
        Map<Detection, List<Match>> matches = new LinkedHashMap<>();
        for (String name : entries.keys()) {
            if (entries.gives(name)) {
                DetectionSettings settings = new SettingsReader(name, entries.mapping(name)).read();
                for (Detection detection : meant(name, entries)) {
                    boolean exact = name.equalsIgnoreCase(detection.name()) || name.equalsIgnoreCase(detection.id());
                    matches.computeIfAbsent(detection, d -> new ArrayList<>()).add(new Match(exact, settings));
                }
            }
        }
        SettingsCheck check = new SettingsCheck(problems);
        List<LocalDetection> changed = new ArrayList<>();
        matches.forEach((detection, all) -> {
            LocalDetection local = local(detection, strongestFirst(all));
            check.look(detection, local);
            changed.add(local);
        });
        check.report();
        return changed;
    }

    private List<Detection> meant(String name, YamlMapping entries) {
        try {
            return library.select(List.of(name), Set.of());
        } catch (UnknownDetectionException e) {
            entries.reportKey(name, "K2011", e.getMessage());
            return List.of();
        }
    }

    private static List<DetectionSettings> strongestFirst(List<Match> inOrder) {
        List<DetectionSettings> exact = new ArrayList<>();
        List<DetectionSettings> globs = new ArrayList<>();
        inOrder.forEach(match -> (match.exact() ? exact : globs).add(0, match.settings()));
        exact.addAll(globs);
        return exact;
    }

    private static LocalDetection local(Detection detection, List<DetectionSettings> strongestFirst) {
        DetectionSettings holding = strongestFirst.stream().reduce(DetectionSettings.NONE, DetectionSettings::over);
        List<Change> changes = new ArrayList<>();
        for (Setting<?> setting : holding.all()) {
            List<Setting<?>> weaker = new ArrayList<>();
            for (DetectionSettings other : strongestFirst) {
                other.all().stream()
                        .filter(s -> s.key().equals(setting.key()) && !s.equals(setting))
                        .forEach(weaker::add);
            }
            changes.add(new Change(setting, inContent(setting.key(), detection), weaker));
        }
        return new LocalDetection(holding.applyTo(detection), holding, changes);
    }

    /** What the content says of a setting; empty where it says nothing. */
    private static String inContent(String key, Detection detection) {
        return switch (key) {
            case "createsRiskEvent" -> Boolean.toString(detection.createsRiskEvent());
            case "schedule.cron" ->
                detection.schedule() == null ? "" : detection.schedule().cron();
            case "schedule.earliest" ->
                detection.schedule() == null ? "" : detection.schedule().earliest();
            case "schedule.latest" ->
                detection.schedule() == null ? "" : detection.schedule().latest();
            case "schedule.window" ->
                detection.schedule() == null ? "" : detection.schedule().window();
            case "risk.score" ->
                detection.risk() == null
                        ? ""
                        : Integer.toString(detection.risk().score());
            case "risk.objects" ->
                detection.risk() == null
                        ? ""
                        : SettingsReader.shown(detection.risk().riskObjects());
            default -> "";
        };
    }
}
