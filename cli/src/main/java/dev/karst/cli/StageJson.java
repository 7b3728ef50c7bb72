package dev.karst.cli;

import dev.karst.detection.run.StageExplanation;
import dev.karst.engine.explain.ConditionCount;
import dev.karst.engine.explain.StageCounts.Step;
import dev.karst.engine.explain.ValuesSeen;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** How far events came in a search, as members of an object that is open. */
final class StageJson {
    private static final int VALUES = 5;

    private StageJson() {}

    static void write(JsonGenerator json, StageExplanation explanation) {
        json.writeName("stages");
        json.writeStartArray();
        for (Step step : explanation.counts().steps()) {
            json.writeStartObject();
            json.writeStringProperty("stage", step.text());
            json.writeNumberProperty("rows", step.rows());
            step.condition().ifPresent(c -> {
                json.writeName("condition");
                condition(json, c, false);
            });
            json.writeEndObject();
        }
        json.writeEndArray();
        explanation.counts().lostAll().ifPresent(step -> json.writeStringProperty("lostAt", step.text()));
    }

    private static void condition(JsonGenerator json, ConditionCount condition, boolean inChain) {
        json.writeStartObject();
        json.writeStringProperty("text", condition.spl());
        json.writeStringProperty("kind", condition.kind().name().toLowerCase(Locale.ROOT));
        json.writeNumberProperty("satisfied", condition.satisfied());
        if (inChain) {
            json.writeNumberProperty("withThoseBefore", condition.left());
        }
        json.writeName("values");
        json.writeStartArray();
        condition.seen().forEach(seen -> values(json, seen));
        json.writeEndArray();
        json.writeName("parts");
        json.writeStartArray();
        condition.parts().forEach(p -> condition(json, p, condition.kind() == ConditionCount.Kind.ALL_OF));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void values(JsonGenerator json, ValuesSeen seen) {
        json.writeStartObject();
        json.writeStringProperty("field", seen.field());
        json.writeNumberProperty("missing", seen.missing());
        json.writeName("mostFrequent");
        json.writeStartArray();
        for (ValuesSeen.Seen value : seen.mostFrequent(VALUES)) {
            json.writeStartObject();
            json.writeStringProperty("value", value.value());
            json.writeNumberProperty("events", value.events());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
