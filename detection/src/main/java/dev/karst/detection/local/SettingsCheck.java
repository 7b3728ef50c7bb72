package dev.karst.detection.local;

import dev.karst.detection.content.Detection;
import dev.karst.detection.content.FileProblems;
import dev.karst.detection.content.Place;
import dev.karst.detection.content.Schedule;
import dev.karst.detection.content.YamlMapping;
import dev.karst.engine.function.TimeModifier;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks at detections as they are with the settings of the user: each value may be right by itself, and yet they may not
 * go together. A setting of a glob that fits badly with several detections is one problem that names them.
 */
final class SettingsCheck {
    private static final int MOST_NAMES = 3;

    /** A Wednesday at noon: times are compared as they would be then. */
    private static final double NOON = 1_704_283_200;

    private final FileProblems problems;
    private final Map<Finding, List<String>> found = new LinkedHashMap<>();

    SettingsCheck(FileProblems problems) {
        this.problems = problems;
    }

    private record Finding(Place place, String code, String message) {}

    /** @param content the detection as the content has it */
    void look(Detection content, LocalDetection local) {
        risk(content, local);
        schedule(content, local);
    }

    private void risk(Detection content, LocalDetection local) {
        DetectionSettings settings = local.settings();
        Detection changed = local.detection();
        boolean hasObjects =
                changed.risk() != null && !changed.risk().riskObjects().isEmpty();
        Stream.<Setting<?>>concat(settings.createsRiskEvent().stream(), settings.objects().stream())
                .findFirst()
                .filter(setting -> changed.createsRiskEvent() && !hasObjects)
                .ifPresent(setting -> add(
                        setting,
                        "K2015",
                        "risk events need a risk object (`risk.objects`), and there is none for",
                        content));
        settings.objects()
                .filter(objects -> content.risk() == null && settings.score().isEmpty())
                .ifPresent(objects -> add(
                        objects,
                        "K2015",
                        "risk objects need a score (`risk.score`), and the content has none for",
                        content));
    }

    private void schedule(Detection content, LocalDetection local) {
        Setting<String> first = local.settings().scheduled().findFirst().orElse(null);
        if (first == null) {
            return;
        }
        Schedule schedule = local.detection().schedule();
        String missing = Stream.of(
                        schedule.cron().isEmpty() ? "cron" : "",
                        schedule.earliest().isEmpty() ? "earliest" : "",
                        schedule.latest().isEmpty() ? "latest" : "")
                .filter(key -> !key.isEmpty())
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            add(first, "K2016", "the schedule has no " + missing + ", and the content gives none to", content);
            return;
        }
        boolean empty = time(schedule.earliest()) >= time(schedule.latest());
        Stream.concat(local.settings().earliest().stream(), local.settings().latest().stream())
                .findFirst()
                .filter(setting -> empty)
                .ifPresent(setting -> add(
                        setting,
                        "K2013",
                        "earliest (" + schedule.earliest() + ") is not before latest (" + schedule.latest() + ") for",
                        content));
    }

    /** Not a number where the content has a time that Karst does not know; it is then before and after nothing. */
    private static double time(String text) {
        return text.matches("\\d{1,11}")
                ? Double.parseDouble(text)
                : TimeModifier.apply(text, NOON, ZoneOffset.UTC).orElse(Double.NaN);
    }

    private void add(Setting<?> setting, String code, String message, Detection detection) {
        found.computeIfAbsent(new Finding(setting.place(), code, message), f -> new ArrayList<>())
                .add(YamlMapping.quoted(detection.name()));
    }

    /** Tells what was found. */
    void report() {
        found.forEach((finding, names) -> {
            int more = names.size() - MOST_NAMES;
            String some = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
            problems.add(
                    finding.place(),
                    finding.code(),
                    finding.message() + " " + some + (more > 0 ? " and " + more + " more" : ""));
        });
    }
}
