package dev.karst.cli;

import dev.karst.detection.attack.Tactic;
import dev.karst.detection.run.ObjectRisk;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The risk of objects as an array, the highest first. */
final class RiskJson {
    private RiskJson() {}

    static void write(JsonGenerator json, List<ObjectRisk> risk) {
        json.writeStartArray();
        for (ObjectRisk one : risk) {
            json.writeStartObject();
            json.writeStringProperty("object", one.object());
            json.writeStringProperty("type", one.type());
            json.writeNumberProperty("score", one.score());
            json.writeName("detections");
            JsonOutput.texts(json, one.detections());
            json.writeName("tactics");
            JsonOutput.texts(json, one.tactics().stream().map(Tactic::shortName).toList());
            json.writeNumberProperty("events", one.events());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
