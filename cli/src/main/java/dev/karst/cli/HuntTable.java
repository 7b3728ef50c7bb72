package dev.karst.cli;

import dev.karst.detection.attack.Tactic;
import dev.karst.detection.content.Detection;
import dev.karst.detection.run.DetectionRun;
import dev.karst.detection.run.Finding;
import dev.karst.detection.run.ObjectRisk;
import dev.karst.engine.data.Position;
import dev.karst.language.text.Printable;
import dev.karst.sources.scan.Ledger;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A hunt for people to read: each row with its message and fields, then what ran and what was read. */
final class HuntTable {
    private static final int EVIDENCE_SHOWN = 3;
    private static final int OBJECTS_SHOWN = 10;

    private final HuntOutcome outcome;
    private final PrintStream out;

    HuntTable(HuntOutcome outcome, PrintStream out) {
        this.outcome = outcome;
        this.out = out;
    }

    void print() {
        for (DetectionRun run : outcome.runs()) {
            if (!run.findings().isEmpty()) {
                detection(run);
            }
        }
        StageReport stages = new StageReport(out);
        outcome.silent().forEach(stages::silent);
        notes();
        risk(outcome.risk());
        summary();
    }

    private void detection(DetectionRun run) {
        Detection detection = run.prepared().detection();
        String techniques = String.join(" ", detection.techniques());
        line(String.format(
                "%s  %s  (%s, version %d, %s)  %s",
                detection.severity().spelling().toUpperCase(Locale.ROOT),
                detection.name(),
                detection.type().spelling(),
                detection.version(),
                count(run.findings().size(), "row"),
                techniques));
        for (Finding finding : run.findings()) {
            finding(finding);
        }
        line("");
    }

    private void finding(Finding finding) {
        String score = finding.detection().risk() == null
                ? ""
                : "  score " + finding.detection().risk().score();
        line("  " + (finding.message().isEmpty() ? finding.detection().name() : finding.message()));
        line("    seen      " + seen(finding) + "  " + count(finding.behind().events(), "event") + score);
        line("    evidence  " + evidence(finding));
        int width = finding.fields().keySet().stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
        finding.fields()
                .forEach((name, values) ->
                        line("    " + name + " ".repeat(width - name.length()) + "  " + String.join(", ", values)));
    }

    private String seen(Finding finding) {
        String first = Times.iso(finding.behind().firstSeen(), outcome.zone());
        String last = Times.iso(finding.behind().lastSeen(), outcome.zone());
        return first == null ? "at no known time" : first.equals(last) ? first : first + " → " + last;
    }

    private static String evidence(Finding finding) {
        List<Position> first = finding.behind().first();
        String shown =
                first.stream().limit(EVIDENCE_SHOWN).map(Position::address).collect(Collectors.joining("  "));
        long more = finding.behind().events() - Math.min(first.size(), EVIDENCE_SHOWN);
        return shown + (more > 0 ? "  and " + more + " more" : "");
    }

    private void notes() {
        for (DetectionRun run : outcome.runs()) {
            String name = run.prepared().detection().name();
            run.notes().forEach(note -> line("Note     " + name + ": " + note));
            run.failure().ifPresent(why -> line("Failed   " + name + ": " + why));
        }
    }

    private void risk(List<ObjectRisk> risk) {
        int width = risk.isEmpty() ? 0 : Long.toString(risk.get(0).score()).length();
        for (ObjectRisk one : risk.stream().limit(OBJECTS_SHOWN).toList()) {
            String tactics = one.tactics().stream().map(Tactic::name).collect(Collectors.joining(", "));
            line("Risk     " + String.format(Locale.ROOT, "%" + width + "d", one.score()) + "  " + one.object() + "  ("
                    + one.type() + ", " + count(one.detections().size(), "detection")
                    + (tactics.isEmpty() ? "" : ": " + tactics) + ")");
        }
        if (risk.size() > OBJECTS_SHOWN) {
            line("Risk     and " + count(risk.size() - OBJECTS_SHOWN, "more object") + " (--format json has all)");
        }
    }

    private void summary() {
        List<DetectionRun> runs = outcome.runs();
        long ran = runs.stream().filter(DetectionRun::ran).count();
        long cannot =
                runs.stream().filter(r -> !r.prepared().verdict().canRun()).count();
        long unknown = runs.stream()
                .filter(r -> r.ran() && !r.prepared().verdict().unknownFields().isEmpty())
                .count();
        long withRows = runs.stream().filter(r -> !r.findings().isEmpty()).count();
        line("Ran      " + ran + " of " + count(runs.size(), "detection")
                + (unknown > 0 ? " · " + unknown + " read fields that no sourcetype makes" : "")
                + (cannot > 0 ? " · " + cannot + " cannot run (karst detections tells why)" : ""));
        Ledger.Totals totals = outcome.ledger().totals();
        line("Input    " + input(totals));
        line("Result   " + count(outcome.findings().count(), "row") + " of " + count(withRows, "detection"));
    }

    static String input(Ledger.Totals totals) {
        StringBuilder text = new StringBuilder();
        text.append(count(totals.events(), "event"))
                .append(" in ")
                .append(count(totals.read(), "object"))
                .append(" · ")
                .append(totals.skipped())
                .append(" skipped (no log) · ")
                .append(totals.quarantined())
                .append(" quarantined");
        add(text, totals.quarantinedRecords(), "damaged stretches");
        add(text, totals.duplicates(), "seen twice");
        add(text, totals.timeMissing(), "without a time");
        add(text, totals.timeInherited(), "with the time of the event before");
        add(text, totals.invalidUtf8(), "with bytes that are no UTF-8");
        return text.toString();
    }

    private static void add(StringBuilder text, long count, String what) {
        if (count > 0) {
            text.append(" · ")
                    .append(String.format(Locale.ROOT, "%,d", count))
                    .append(' ')
                    .append(what);
        }
    }

    static String count(long number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }

    /** Values come from logs: whatever a terminal would obey is shown instead. */
    private void line(String text) {
        out.println(Printable.line(text).stripTrailing());
    }
}
