package dev.karst.cli;

import dev.karst.detection.content.Detection;
import dev.karst.detection.run.DetectionRun;
import dev.karst.detection.run.Finding;
import dev.karst.detection.run.Verdict;
import dev.karst.engine.data.Position;
import dev.karst.language.diagnostic.Diagnostic;
import dev.karst.language.diagnostic.DiagnosticPrinter;
import java.io.PrintStream;
import tools.jackson.core.JsonGenerator;

/** A hunt as JSON, schema {@code karst.hunt/1}: one document, or one finding a line with a summary at the end. */
final class HuntJson {
    static final String SCHEMA = "karst.hunt/1";

    private final HuntOutcome outcome;

    HuntJson(HuntOutcome outcome) {
        this.outcome = outcome;
    }

    void document(PrintStream out) {
        try (JsonGenerator json = JsonOutput.to(new Unclosed(out))) {
            json.writeStartObject();
            summary(json, true);
            json.writeEndObject();
        }
        out.println();
    }

    void lines(PrintStream out) {
        outcome.findings()
                .forEach(finding -> line(out, json -> {
                    json.writeName("finding");
                    finding(json, finding);
                }));
        line(out, json -> {
            json.writeName("summary");
            json.writeStartObject();
            summary(json, false);
            json.writeEndObject();
        });
    }

    private static void line(PrintStream out, java.util.function.Consumer<JsonGenerator> content) {
        try (JsonGenerator json = JsonOutput.to(new Unclosed(out))) {
            json.writeStartObject();
            content.accept(json);
            json.writeEndObject();
        }
        out.println();
    }

    private void summary(JsonGenerator json, boolean withFindings) {
        json.writeStringProperty("schema", SCHEMA);
        run(json);
        json.writeName("detections");
        json.writeStartArray();
        outcome.runs().forEach(run -> detection(json, run));
        json.writeEndArray();
        if (withFindings) {
            json.writeName("findings");
            json.writeStartArray();
            outcome.findings().forEach(finding -> finding(json, finding));
            json.writeEndArray();
        }
        json.writeName("risk");
        RiskJson.write(json, outcome.risk());
        json.writeName("input");
        LedgerFile.totals(json, outcome.ledger().totals());
    }

    private void run(JsonGenerator json) {
        EventOptions options = outcome.options();
        boolean nowGiven = outcome.settings().nowGiven();
        json.writeName("run");
        json.writeStartObject();
        text(
                json,
                "earliest",
                options.given("--earliest") == null
                        ? null
                        : time(outcome.settings().range().earliest()));
        text(
                json,
                "latest",
                options.given("--latest") == null
                        ? null
                        : time(outcome.settings().range().latest()));
        text(json, "now", nowGiven ? time(outcome.settings().now()) : null);
        json.writeStringProperty("timeZone", outcome.zone().getId());
        json.writeStringProperty("engine", Version.text());
        json.writeBooleanProperty("complete", true);
        json.writeNumberProperty("passes", 1);
        json.writeEndObject();
    }

    private void detection(JsonGenerator json, DetectionRun run) {
        Detection detection = run.prepared().detection();
        Verdict verdict = run.prepared().verdict();
        json.writeStartObject();
        names(json, detection);
        json.writeStringProperty("from", detection.origin());
        LocalJson.write(json, run.prepared(), outcome.content().local());
        json.writeBooleanProperty("ran", run.ran());
        json.writeName("verdict");
        json.writeStartObject();
        verdict(json, verdict);
        json.writeEndObject();
        json.writeNumberProperty("rows", run.findings().size());
        json.writeName("notes");
        JsonOutput.texts(json, run.notes());
        if (run.failure().isPresent()) {
            json.writeStringProperty("failure", run.failure().get());
        }
        json.writeName("diagnostics");
        json.writeStartArray();
        for (Diagnostic diagnostic : run.prepared().search().diagnostics()) {
            json.writeStartObject();
            json.writeStringProperty("code", diagnostic.code());
            json.writeStringProperty("message", diagnostic.headline());
            json.writeStringProperty(
                    "text",
                    DiagnosticPrinter.print(diagnostic, run.prepared().search().text()));
            json.writeEndObject();
        }
        json.writeEndArray();
        outcome.silent().stream()
                .filter(silent -> silent.detection().equals(detection))
                .forEach(silent -> StageJson.write(json, silent));
        json.writeEndObject();
    }

    /** What every report tells of a verdict, as members of an object that is open. */
    static void verdict(JsonGenerator json, Verdict verdict) {
        json.writeStringProperty("language", verdict.language().text());
        json.writeStringProperty("fields", verdict.fields());
        json.writeName("unknownFields");
        JsonOutput.texts(json, verdict.unknownFields());
    }

    private static void names(JsonGenerator json, Detection detection) {
        json.writeStringProperty("id", detection.id());
        json.writeStringProperty("name", detection.name());
        json.writeStringProperty("type", detection.type().spelling());
        json.writeNumberProperty("version", detection.version());
    }

    private void finding(JsonGenerator json, Finding finding) {
        Detection detection = finding.detection();
        json.writeStartObject();
        json.writeStringProperty("id", finding.id());
        json.writeStringProperty("kind", detection.type().kind());
        json.writeName("detection");
        json.writeStartObject();
        names(json, detection);
        json.writeEndObject();
        text(json, "firstSeen", time(finding.behind().firstSeen()));
        text(json, "lastSeen", time(finding.behind().lastSeen()));
        json.writeNumberProperty("events", finding.behind().events());
        json.writeName("evidence");
        JsonOutput.texts(
                json, finding.behind().first().stream().map(Position::address).toList());
        json.writeName("fields");
        JsonOutput.fields(json, finding.fields());
        json.writeStringProperty("message", finding.message());
        json.writeStringProperty("severity", detection.severity().spelling());
        if (detection.risk() != null) {
            json.writeNumberProperty("riskScore", detection.risk().score());
        } else {
            json.writeNullProperty("riskScore");
        }
        objects(json, finding);
        json.writeName("techniques");
        JsonOutput.texts(json, detection.techniques());
        json.writeEndObject();
    }

    private static void objects(JsonGenerator json, Finding finding) {
        json.writeName("riskObjects");
        json.writeStartArray();
        for (Finding.RiskObject object : finding.riskObjects()) {
            json.writeStartObject();
            object(json, object.field(), object.type(), object.value());
            json.writeNumberProperty("score", object.score());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeName("threatObjects");
        json.writeStartArray();
        for (Finding.ThreatObject object : finding.threatObjects()) {
            json.writeStartObject();
            object(json, object.field(), object.type(), object.value());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void object(JsonGenerator json, String field, String type, String value) {
        json.writeStringProperty("field", field);
        json.writeStringProperty("type", type);
        json.writeStringProperty("value", value);
    }

    private String time(double seconds) {
        return Times.iso(seconds, outcome.zone());
    }

    private static void text(JsonGenerator json, String name, String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }
}
