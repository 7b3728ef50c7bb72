package dev.karst.cli;

import dev.karst.detection.content.RiskConfiguration;
import dev.karst.detection.run.Finding;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/** The rows of a hunt as CSV, each with its fields as JSON. The header is there without rows too. */
final class HuntCsv implements HuntReport {
    private static final List<String> COLUMNS =
            List.of("detection", "kind", "firstSeen", "lastSeen", "events", "riskScore", "message", "fields");

    @Override
    public void write(HuntOutcome outcome, PrintStream out) {
        CsvOutput.records(
                Stream.concat(Stream.of(COLUMNS), outcome.findings().map(finding -> cells(finding, outcome.zone()))),
                out);
    }

    private static List<String> cells(Finding finding, ZoneId zone) {
        RiskConfiguration risk = finding.detection().risk();
        return Stream.of(
                        finding.detection().name(),
                        finding.detection().type().kind(),
                        text(Times.iso(finding.behind().firstSeen(), zone)),
                        text(Times.iso(finding.behind().lastSeen(), zone)),
                        Long.toString(finding.behind().events()),
                        risk == null ? "" : Integer.toString(risk.score()),
                        finding.message(),
                        fields(finding))
                .map(cell -> CsvOutput.cell(List.of(cell)))
                .toList();
    }

    private static String text(String orNull) {
        return orNull == null ? "" : orNull;
    }

    private static String fields(Finding finding) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JsonOutput.to(bytes)) {
            JsonOutput.fields(json, finding.fields());
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
