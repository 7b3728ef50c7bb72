package dev.karst.cli;

import dev.karst.detection.content.Detection;
import dev.karst.detection.run.DetectionRun;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What became of every detection, in a page: those with rows, those without, those that could not run. */
final class HtmlDetections {
    private final HuntOutcome outcome;

    HtmlDetections(HuntOutcome outcome) {
        this.outcome = outcome;
    }

    String html() {
        List<DetectionRun> runs = outcome.runs();
        HtmlText html = new HtmlText();
        group(
                html,
                "ran and have rows",
                true,
                runs.stream().filter(r -> r.ran() && !r.findings().isEmpty()));
        group(
                html,
                "ran and have no rows",
                false,
                runs.stream().filter(r -> r.ran() && r.findings().isEmpty()));
        group(html, "could not run or had to stop", false, runs.stream().filter(r -> !r.ran()));
        return html.toString();
    }

    private void group(HtmlText html, String title, boolean open, Stream<DetectionRun> runs) {
        List<DetectionRun> members = runs.toList();
        long noted =
                members.stream().filter(r -> r.ran() && !notes(r).isEmpty()).count();
        String count = HuntTable.count(members.size(), "detection") + " " + title;
        html.markup(open ? "<details class=\"group\" open><summary>" : "<details class=\"group\"><summary>")
                .text(count + (noted > 0 ? ", " + noted + " with notes" : ""))
                .markup("</summary>\n");
        if (!members.isEmpty()) {
            HtmlTable table = new HtmlTable(
                    html,
                    "Detections that " + title,
                    HtmlTable.Column.text("Severity"),
                    HtmlTable.Column.text("Detection"),
                    HtmlTable.Column.number("Rows"),
                    HtmlTable.Column.text("Seen"),
                    HtmlTable.Column.text("Notes"));
            members.forEach(run -> row(table, run));
            table.end();
        }
        html.markup("</details>\n");
    }

    private void row(HtmlTable table, DetectionRun run) {
        Detection detection = run.prepared().detection();
        table.row(
                cell -> HtmlSummary.severity(cell, detection.severity()),
                cell -> cell.text(detection.name())
                        .markup("<small>")
                        .text(detection.type().spelling() + ", version " + detection.version()
                                + techniques(detection.techniques()))
                        .markup("</small>"),
                cell -> cell.text(run.findings().size()),
                cell -> seen(cell, run),
                cell -> notes(run).forEach(note -> cell.markup("<p>").text(note).markup("</p>")));
    }

    private static String techniques(List<String> ids) {
        return ids.isEmpty() ? "" : " · " + String.join(" ", ids);
    }

    private void seen(HtmlText cell, DetectionRun run) {
        double first = run.findings().stream()
                .mapToDouble(f -> f.behind().firstSeen())
                .filter(t -> !Double.isNaN(t))
                .min()
                .orElse(Double.NaN);
        double last = run.findings().stream()
                .mapToDouble(f -> f.behind().lastSeen())
                .filter(t -> !Double.isNaN(t))
                .max()
                .orElse(Double.NaN);
        if (!Double.isNaN(first)) {
            HtmlSummary.time(cell, "", first, outcome.zone());
        }
        if (last > first) {
            HtmlSummary.time(cell, "→ ", last, outcome.zone());
        }
    }

    private static List<String> notes(DetectionRun run) {
        List<String> notes = new ArrayList<>();
        if (!run.prepared().verdict().canRun()) {
            String token = run.prepared().verdict().token();
            String reason = run.prepared().verdict().reason();
            notes.add(reason.contains(token) ? reason : reason + " (at " + token + ")");
        }
        run.failure().ifPresent(why -> notes.add("failed: " + why));
        List<String> unknown = run.prepared().verdict().unknownFields();
        if (!unknown.isEmpty()) {
            notes.add("reads what no sourcetype makes: " + String.join(", ", unknown));
        }
        notes.addAll(run.notes());
        return notes;
    }
}
