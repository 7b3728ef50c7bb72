package dev.karst.cli;

import dev.karst.detection.content.Detection;
import dev.karst.detection.run.DetectionRun;
import dev.karst.detection.run.Finding;
import dev.karst.engine.data.Position;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** The rows of a hunt in a page: as data for its script, and the first of them as a table for where no script runs. */
final class HtmlFindings {
    /** Rows of one detection that the page holds. */
    static final int ROWS = 1_000;

    private static final int PLAIN_ROWS = 100;
    private static final int VALUES = 100;

    private final HuntOutcome outcome;
    private final List<DetectionRun> found;

    HtmlFindings(HuntOutcome outcome) {
        this.outcome = outcome;
        this.found =
                outcome.runs().stream().filter(r -> !r.findings().isEmpty()).toList();
    }

    /** Says which detections have more rows than the page holds; empty where none has. */
    String cut() {
        HtmlText html = new HtmlText();
        for (DetectionRun run : found) {
            int rows = run.findings().size();
            if (rows > ROWS) {
                html.markup("<p class=\"notice\">Listed are the first ")
                        .text(ROWS)
                        .markup(" of ")
                        .text(rows)
                        .markup(" rows of ")
                        .text(run.prepared().detection().name())
                        .markup("; <code>--format jsonl</code> has all. Counts and pictures are of all rows.</p>\n");
            }
        }
        return html.toString();
    }

    /** A table of the first rows. */
    String plain() {
        HtmlText html = new HtmlText();
        long rows = outcome.findings().count();
        html.markup("<p>The list of rows with search and details needs JavaScript, which does not run here.");
        if (rows > PLAIN_ROWS) {
            html.markup(" These are the first ")
                    .text(PLAIN_ROWS)
                    .markup(" of ")
                    .text(rows)
                    .markup(".");
        }
        html.markup("</p>\n");
        HtmlTable table = new HtmlTable(
                html,
                "Rows",
                HtmlTable.Column.text("Severity"),
                HtmlTable.Column.text("Detection"),
                HtmlTable.Column.text("Message"),
                HtmlTable.Column.text("First seen"),
                HtmlTable.Column.number("Events"));
        outcome.findings()
                .limit(PLAIN_ROWS)
                .forEach(f -> table.row(
                        cell -> HtmlSummary.severity(cell, f.detection().severity()),
                        cell -> cell.text(f.detection().name()),
                        cell -> cell.text(f.message()),
                        cell -> cell.text(time(f.behind().firstSeen())),
                        cell -> cell.text(f.behind().events())));
        table.end();
        return html.toString();
    }

    private String time(double seconds) {
        String iso = Times.iso(seconds, outcome.zone());
        return iso == null ? "" : iso;
    }

    /** The rows for the script, safe within a {@code script} element. Texts are as they are to be shown. */
    String json() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JsonOutput.inHtml(bytes)) {
            json.writeStartObject();
            json.writeName("detections");
            json.writeStartArray();
            found.forEach(run -> detection(json, run.prepared().detection()));
            json.writeEndArray();
            json.writeName("rows");
            json.writeStartArray();
            for (int i = 0; i < found.size(); i++) {
                int detection = i;
                found.get(i).findings().stream().limit(ROWS).forEach(f -> row(json, detection, f));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void detection(JsonGenerator json, Detection detection) {
        json.writeStartObject();
        text(json, "name", detection.name());
        text(json, "type", detection.type().spelling());
        text(json, "severity", detection.severity().spelling());
        json.writeNumberProperty("rank", detection.severity().ordinal());
        if (detection.risk() != null) {
            json.writeNumberProperty("score", detection.risk().score());
        }
        texts(json, "techniques", detection.techniques());
        json.writeEndObject();
    }

    private void row(JsonGenerator json, int detection, Finding finding) {
        json.writeStartObject();
        json.writeNumberProperty("detection", detection);
        text(json, "first", time(finding.behind().firstSeen()));
        text(json, "last", time(finding.behind().lastSeen()));
        json.writeNumberProperty("events", finding.behind().events());
        text(json, "message", finding.message());
        json.writeName("objects");
        json.writeStartArray();
        finding.riskObjects().stream().limit(VALUES).forEach(o -> object(json, o.type(), o.value()));
        json.writeEndArray();
        json.writeName("threats");
        json.writeStartArray();
        finding.threatObjects().stream().limit(VALUES).forEach(o -> object(json, o.type(), o.value()));
        json.writeEndArray();
        json.writeName("fields");
        json.writeStartArray();
        for (Map.Entry<String, List<String>> field : finding.fields().entrySet()) {
            json.writeStartObject();
            text(json, "name", field.getKey());
            texts(json, "values", field.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        texts(
                json,
                "evidence",
                finding.behind().first().stream().map(Position::address).toList());
        json.writeEndObject();
    }

    private static void object(JsonGenerator json, String type, String value) {
        json.writeStartObject();
        text(json, "type", type);
        text(json, "value", value);
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, String value) {
        json.writeStringProperty(name, HtmlText.shown(value));
    }

    /** The first values, and how many more there are. */
    private static void texts(JsonGenerator json, String name, List<String> values) {
        json.writeName(name);
        json.writeStartArray();
        values.stream().limit(VALUES).map(HtmlText::shown).forEach(json::writeString);
        if (values.size() > VALUES) {
            json.writeString(String.format(Locale.ROOT, "… and %,d more", values.size() - VALUES));
        }
        json.writeEndArray();
    }
}
