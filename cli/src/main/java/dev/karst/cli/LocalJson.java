package dev.karst.cli;

import dev.karst.detection.content.RiskConfiguration.RiskObjectField;
import dev.karst.detection.content.Schedule;
import dev.karst.detection.local.DetectionSettings;
import dev.karst.detection.local.LocalContent;
import dev.karst.detection.local.LocalDetection;
import dev.karst.detection.local.LocalMacro;
import dev.karst.detection.local.Setting;
import dev.karst.detection.run.PreparedDetection;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** What the user's own settings change of a detection, as the member {@code local} of the detection's object. */
final class LocalJson {
    private LocalJson() {}

    /** Writes nothing where nothing is changed. */
    static void write(JsonGenerator json, PreparedDetection prepared, LocalContent local) {
        Optional<LocalDetection> changed = local.of(prepared.detection());
        List<LocalMacro> macros = local.among(prepared.macros());
        if (changed.isEmpty() && macros.isEmpty()) {
            return;
        }
        json.writeName("local");
        json.writeStartObject();
        changed.ifPresent(c -> values(json, c));
        json.writeName("settings");
        json.writeStartArray();
        changed.ifPresent(c -> c.changes().forEach(change -> setting(json, change)));
        json.writeEndArray();
        json.writeName("macros");
        json.writeStartArray();
        macros.forEach(macro -> macro(json, macro));
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The keys of {@code local/detections.yml} with the values that hold. */
    private static void values(JsonGenerator json, LocalDetection changed) {
        DetectionSettings settings = changed.settings();
        settings.enabled().ifPresent(s -> json.writeBooleanProperty("enabled", s.value()));
        if (settings.schedules()) {
            schedule(json, changed.detection().schedule());
        }
        settings.createsRiskEvent().ifPresent(s -> json.writeBooleanProperty("createsRiskEvent", s.value()));
        if (settings.score().isPresent() || settings.objects().isPresent()) {
            json.writeName("risk");
            json.writeStartObject();
            settings.score().ifPresent(s -> json.writeNumberProperty("score", s.value()));
            settings.objects().ifPresent(s -> objects(json, s.value()));
            json.writeEndObject();
        }
        settings.throttle().map(Setting::value).ifPresent(throttle -> {
            json.writeName("throttle");
            json.writeStartObject();
            json.writeName("fields");
            JsonOutput.texts(json, throttle.fields());
            json.writeStringProperty("period", throttle.period());
            json.writeEndObject();
        });
    }

    private static void schedule(JsonGenerator json, Schedule schedule) {
        json.writeName("schedule");
        json.writeStartObject();
        json.writeStringProperty("cron", schedule.cron());
        json.writeStringProperty("earliest", schedule.earliest());
        json.writeStringProperty("latest", schedule.latest());
        json.writeStringProperty("window", schedule.window());
        json.writeEndObject();
    }

    private static void objects(JsonGenerator json, List<RiskObjectField> objects) {
        json.writeName("objects");
        json.writeStartArray();
        for (RiskObjectField object : objects) {
            json.writeStartObject();
            json.writeStringProperty("field", object.field());
            json.writeStringProperty("type", object.type());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void setting(JsonGenerator json, LocalDetection.Change change) {
        json.writeStartObject();
        json.writeStringProperty("setting", change.setting().key());
        json.writeStringProperty("name", change.setting().name());
        json.writeStringProperty("place", change.setting().place().toString());
        if (!change.content().isEmpty()) {
            json.writeStringProperty("content", change.content());
        }
        json.writeName("over");
        JsonOutput.texts(
                json, change.weaker().stream().map(s -> s.place().toString()).toList());
        json.writeEndObject();
    }

    private static void macro(JsonGenerator json, LocalMacro local) {
        json.writeStartObject();
        json.writeStringProperty("name", local.written());
        json.writeStringProperty("definition", local.macro().definition());
        json.writeStringProperty("place", local.place().toString());
        local.content().ifPresent(definition -> json.writeStringProperty("content", definition));
        json.writeEndObject();
    }
}
