package dev.karst.detection.local;

import dev.karst.detection.content.ContentProblem;
import dev.karst.detection.content.RiskConfiguration.RiskObjectField;
import dev.karst.detection.content.YamlMapping;
import dev.karst.engine.function.TimeModifier;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the settings that stand under one name in {@code local/detections.yml}. */
final class SettingsReader {
    private static final List<String> KEYS = List.of("enabled", "schedule", "createsRiskEvent", "risk", "throttle");
    private static final List<String> SCHEDULE_KEYS = List.of("cron", "earliest", "latest", "window");
    private static final List<String> RISK_KEYS = List.of("score", "objects");
    private static final List<String> OBJECT_KEYS = List.of("field", "type");
    private static final List<String> THROTTLE_KEYS = List.of("fields", "period");
    private static final List<String> OBJECT_TYPES = List.of("user", "system", "other");
    private static final int HIGHEST_SCORE = 100;

    /** Minutes: 31 days, the most that Splunk takes. */
    private static final int LONGEST_WINDOW = 44_640;

    private final String name;
    private final YamlMapping entry;

    /** @param name under which the entry stands */
    SettingsReader(String name, YamlMapping entry) {
        this.name = name;
        this.entry = entry;
    }

    DetectionSettings read() {
        entry.allowOnly(KEYS);
        Stream.of("schedule", "risk").forEach(entry::gives);
        YamlMapping schedule = part("schedule", SCHEDULE_KEYS);
        YamlMapping risk = part("risk", RISK_KEYS);
        return new DetectionSettings(
                truth("enabled"),
                text(schedule, "schedule.", "cron", "K2012", Cron::problem),
                text(schedule, "schedule.", "earliest", "K2013", SettingsReader::timeProblem),
                text(schedule, "schedule.", "latest", "K2013", SettingsReader::timeProblem),
                text(schedule, "schedule.", "window", ContentProblem.UNKNOWN_VALUE, SettingsReader::windowProblem),
                truth("createsRiskEvent"),
                score(risk),
                objects(risk),
                throttle());
    }

    private YamlMapping part(String key, List<String> known) {
        YamlMapping part = entry.mapping(key);
        part.allowOnly(known);
        return part;
    }

    private <T> Setting<T> setting(YamlMapping at, String prefix, String key, T value, String shown) {
        return new Setting<>(prefix + key, value, shown, name, at.placeOf(key));
    }

    private Optional<Setting<Boolean>> truth(String key) {
        return entry.gives(key)
                ? entry.optionalTruth(key).map(truth -> setting(entry, "", key, truth, truth.toString()))
                : Optional.empty();
    }

    private Optional<Setting<String>> text(
            YamlMapping at, String prefix, String key, String code, Function<String, Optional<String>> check) {
        if (!at.gives(key)) {
            return Optional.empty();
        }
        String text = at.anyText(key).strip();
        Optional<String> problem = check.apply(text);
        problem.ifPresent(message -> at.report(key, code, message));
        return problem.isPresent() ? Optional.empty() : Optional.of(setting(at, prefix, key, text, text));
    }

    private static Optional<String> timeProblem(String text) {
        boolean time = !text.isEmpty()
                && (text.matches("\\d{1,11}")
                        || TimeModifier.apply(text, 0, ZoneOffset.UTC).isPresent());
        return time
                ? Optional.empty()
                : Optional.of(YamlMapping.quoted(text) + " is no time; examples: -70m@m, -1d@d, @h, now");
    }

    private static Optional<String> windowProblem(String text) {
        boolean window = text.equals("auto") || text.matches("\\d{1,5}") && Integer.parseInt(text) <= LONGEST_WINDOW;
        return window
                ? Optional.empty()
                : Optional.of(YamlMapping.quoted(text) + " is no schedule window: expected auto, or minutes from 0 to "
                        + LONGEST_WINDOW);
    }

    private Optional<Setting<Integer>> score(YamlMapping risk) {
        if (!risk.gives("score")) {
            return Optional.empty();
        }
        int score = risk.wholeNumber("score", HIGHEST_SCORE);
        return Optional.of(setting(risk, "risk.", "score", score, Integer.toString(score)));
    }

    private Optional<Setting<List<RiskObjectField>>> objects(YamlMapping risk) {
        if (!risk.gives("objects")) {
            return Optional.empty();
        }
        List<RiskObjectField> objects = new ArrayList<>();
        for (YamlMapping object : risk.mappings("objects")) {
            object.allowOnly(OBJECT_KEYS);
            String field = object.text("field").strip();
            objects.add(new RiskObjectField(field, objectType(object)));
        }
        if (!risk.isList("objects")) {
            // Already a problem: that there is no risk object would be a second one of the same cause.
            objects.add(new RiskObjectField("", "other"));
        }
        return Optional.of(setting(risk, "risk.", "objects", List.copyOf(objects), shown(objects)));
    }

    private static String objectType(YamlMapping object) {
        String expected = String.join(", ", OBJECT_TYPES);
        return object.oneOf("type", type -> Optional.of(type).filter(OBJECT_TYPES::contains), expected)
                .orElse("other");
    }

    /** {@code user_arn (user), src_ip (system)}. */
    static String shown(List<RiskObjectField> objects) {
        return objects.isEmpty()
                ? "none"
                : objects.stream().map(o -> o.field() + " (" + o.type() + ")").collect(Collectors.joining(", "));
    }

    private Optional<Setting<Throttle>> throttle() {
        return entry.gives("throttle") ? entry.optionalMapping("throttle").map(this::throttle) : Optional.empty();
    }

    private Setting<Throttle> throttle(YamlMapping throttle) {
        throttle.allowOnly(THROTTLE_KEYS);
        List<String> fields = throttle.texts("fields");
        if (fields.isEmpty() || fields.stream().anyMatch(String::isBlank)) {
            String message = throttle.has("fields")
                    ? "`fields` must name at least one field, and no empty one"
                    : "a throttle has `fields`, whose values rows must share to count once";
            throttle.report("fields", ContentProblem.MISSING_KEY, message);
        }
        String period = throttle.anyText("period").strip();
        if (!period.isEmpty() && !period.matches("0*[1-9]\\d{0,6}[smhd]")) {
            throttle.report(
                    "period",
                    "K2014",
                    YamlMapping.quoted(period) + " is no period: expected a number above 0 and s, m, h or d, such as"
                            + " 24h");
        }
        String shown = String.join(", ", fields) + " for " + period;
        return setting(entry, "", "throttle", new Throttle(fields, period), shown);
    }
}
