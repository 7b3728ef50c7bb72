package dev.karst.cli;

import dev.karst.detection.attack.Attack;
import dev.karst.detection.run.DetectionRun;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/**
 * The techniques of a hunt as a layer for ATT&amp;CK Navigator, layer format 4.5. The score of a technique is the number
 * of rows; one that no detection could look for has none.
 */
final class NavigatorLayer implements HuntReport {
    private static final String FEW = "#fee0d2";
    private static final String MANY = "#de2d26";
    private static final String NOT_FOUND = "#c6dbef";
    private static final String NOT_RUN = "#bdbdbd";

    @Override
    public void write(HuntOutcome outcome, PrintStream out) {
        List<TechniqueUse> uses = TechniqueUse.of(outcome.runs());
        try (JsonGenerator json = JsonOutput.to(new Unclosed(out))) {
            json.writeStartObject();
            json.writeStringProperty("name", "Karst hunt");
            versions(json);
            json.writeStringProperty("domain", "enterprise-attack");
            json.writeStringProperty("description", description(outcome, uses));
            json.writeNumberProperty("sorting", 3);
            layout(json);
            json.writeName("techniques");
            json.writeStartArray();
            uses.forEach(use -> technique(json, use));
            json.writeEndArray();
            gradient(json, uses);
            legend(json);
            json.writeEndObject();
        }
        out.print('\n');
    }

    private static void versions(JsonGenerator json) {
        json.writeName("versions");
        json.writeStartObject();
        json.writeStringProperty("attack", Attack.VERSION);
        json.writeStringProperty("navigator", "5.0.0");
        json.writeStringProperty("layer", "4.5");
        json.writeEndObject();
    }

    private static String description(HuntOutcome outcome, List<TechniqueUse> uses) {
        long ran = outcome.runs().stream().filter(DetectionRun::ran).count();
        List<String> unknown =
                Attack.shipped().unknown(uses.stream().map(TechniqueUse::id).toList());
        return HuntTable.count(outcome.findings().count(), "row") + " of " + HuntTable.count(ran, "detection")
                + " that ran. The score of a technique is its number of rows."
                + (unknown.isEmpty()
                        ? ""
                        : " Not in ATT&CK " + Attack.VERSION + ": " + String.join(", ", unknown) + ".");
    }

    private static void layout(JsonGenerator json) {
        json.writeName("layout");
        json.writeStartObject();
        json.writeStringProperty("layout", "side");
        json.writeBooleanProperty("showID", true);
        json.writeBooleanProperty("showName", true);
        json.writeStringProperty("expandedSubtechniques", "annotated");
        json.writeEndObject();
    }

    private static void technique(JsonGenerator json, TechniqueUse use) {
        json.writeStartObject();
        json.writeStringProperty("techniqueID", use.id());
        switch (use.state()) {
            case FOUND -> json.writeNumberProperty("score", use.rows());
            case NOT_FOUND -> {
                json.writeNumberProperty("score", 0);
                json.writeStringProperty("color", NOT_FOUND);
            }
            case NOT_RUN -> json.writeStringProperty("color", NOT_RUN);
        }
        json.writeName("metadata");
        json.writeStartArray();
        metadata(
                json,
                "with rows",
                use.runs().stream().filter(r -> !r.findings().isEmpty()).toList());
        metadata(
                json,
                "without rows",
                use.runs().stream()
                        .filter(r -> r.ran() && r.findings().isEmpty())
                        .toList());
        metadata(
                json,
                "could not run",
                use.runs().stream()
                        .filter(r -> !r.ran() && r.findings().isEmpty())
                        .toList());
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void metadata(JsonGenerator json, String name, List<DetectionRun> runs) {
        if (!runs.isEmpty()) {
            json.writeStartObject();
            json.writeStringProperty("name", name);
            json.writeStringProperty(
                    "value",
                    runs.stream().map(r -> r.prepared().detection().name()).collect(Collectors.joining(", ")));
            json.writeEndObject();
        }
    }

    private static void gradient(JsonGenerator json, List<TechniqueUse> uses) {
        json.writeName("gradient");
        json.writeStartObject();
        json.writeName("colors");
        JsonOutput.texts(json, List.of(FEW, MANY));
        json.writeNumberProperty("minValue", 0);
        json.writeNumberProperty(
                "maxValue",
                Math.max(1, uses.stream().mapToLong(TechniqueUse::rows).max().orElse(0)));
        json.writeEndObject();
    }

    private static void legend(JsonGenerator json) {
        json.writeName("legendItems");
        json.writeStartArray();
        legend(json, "rows: few", FEW);
        legend(json, "rows: many", MANY);
        legend(json, "ran, no rows", NOT_FOUND);
        legend(json, "could not run", NOT_RUN);
        json.writeEndArray();
    }

    private static void legend(JsonGenerator json, String label, String color) {
        json.writeStartObject();
        json.writeStringProperty("label", label);
        json.writeStringProperty("color", color);
        json.writeEndObject();
    }
}
