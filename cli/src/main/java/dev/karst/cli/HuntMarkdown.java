package dev.karst.cli;

import dev.karst.detection.attack.Attack;
import dev.karst.detection.attack.Tactic;
import dev.karst.detection.attack.Technique;
import dev.karst.detection.content.Detection;
import dev.karst.detection.run.DetectionRun;
import dev.karst.detection.run.Finding;
import dev.karst.detection.run.ObjectRisk;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/** A hunt as Markdown, to be read where code is reviewed. Rows and objects beyond a number are counted, not shown. */
final class HuntMarkdown {
    private static final int ROWS_SHOWN = 20;
    private static final int OBJECTS_SHOWN = 20;

    private final HuntOutcome outcome;
    private final PrintStream out;

    HuntMarkdown(HuntOutcome outcome, PrintStream out) {
        this.outcome = outcome;
        this.out = out;
    }

    void print() {
        List<DetectionRun> found =
                outcome.runs().stream().filter(r -> !r.findings().isEmpty()).toList();
        line("# Karst hunt: " + HuntTable.count(outcome.findings().count(), "row") + " of "
                + HuntTable.count(found.size(), "detection"));
        line("");
        line("Input: " + HuntTable.input(outcome.ledger().totals()) + ".");
        found.forEach(this::detection);
        risk(outcome.risk());
        notes();
        troubledInput();
    }

    private void line(String text) {
        out.print(text + "\n");
    }

    private void detection(DetectionRun run) {
        Detection detection = run.prepared().detection();
        line("");
        line("## " + MarkdownText.of(detection.name()));
        line("");
        line("**" + detection.severity().spelling() + "** · " + detection.type().spelling() + ", version "
                + detection.version() + " · " + HuntTable.count(run.findings().size(), "row") + techniques(detection));
        line("");
        line("| first seen | last seen | events | score | message |");
        line("| --- | --- | ---: | ---: | --- |");
        run.findings().stream().limit(ROWS_SHOWN).forEach(this::finding);
        more(run.findings().size() - ROWS_SHOWN, "row", "--format csv");
    }

    private static String techniques(Detection detection) {
        return detection.techniques().stream()
                .map(id -> " · "
                        + MarkdownText.of(Attack.shipped()
                                .technique(id)
                                .map(Technique::name)
                                .map(name -> id + " " + name)
                                .orElse(id)))
                .collect(Collectors.joining());
    }

    private void finding(Finding finding) {
        String first = Times.iso(finding.behind().firstSeen(), outcome.zone());
        String last = Times.iso(finding.behind().lastSeen(), outcome.zone());
        String text = finding.message().isEmpty() ? fields(finding) : finding.message();
        line("| " + (first == null ? "" : first) + " | " + (last == null ? "" : last) + " | "
                + finding.behind().events() + " | "
                + (finding.detection().risk() == null
                        ? ""
                        : finding.detection().risk().score())
                + " | " + MarkdownText.code(text) + " |");
    }

    private static String fields(Finding finding) {
        return finding.fields().entrySet().stream()
                .map(e -> e.getKey() + "=" + String.join(", ", e.getValue()))
                .collect(Collectors.joining("  "));
    }

    private void more(long number, String what, String whole) {
        if (number > 0) {
            line("");
            line("And " + HuntTable.count(number, "more " + what) + ": `" + whole + "` has all.");
        }
    }

    private void risk(List<ObjectRisk> risk) {
        if (risk.isEmpty()) {
            return;
        }
        line("");
        line("## Risk");
        line("");
        line("| score | object | type | detections | tactics |");
        line("| ---: | --- | --- | ---: | --- |");
        for (ObjectRisk one : risk.stream().limit(OBJECTS_SHOWN).toList()) {
            line("| " + one.score() + " | " + MarkdownText.code(one.object()) + " | " + MarkdownText.of(one.type())
                    + " | " + one.detections().size() + " | "
                    + one.tactics().stream().map(Tactic::name).collect(Collectors.joining(", ")) + " |");
        }
        more(risk.size() - OBJECTS_SHOWN, "object", "--format json");
    }

    private void notes() {
        List<DetectionRun> told = outcome.runs().stream()
                .filter(r -> !r.ran() || !r.notes().isEmpty())
                .toList();
        if (told.isEmpty()) {
            return;
        }
        line("");
        line("## Notes");
        line("");
        for (DetectionRun run : told) {
            String start = "- " + MarkdownText.of(run.prepared().detection().name()) + ": ";
            if (!run.prepared().verdict().canRun()) {
                line(start + "cannot run: "
                        + MarkdownText.of(run.prepared().verdict().reason()));
            }
            run.failure().ifPresent(why -> line(start + "failed: " + MarkdownText.of(why)));
            run.notes().forEach(note -> line(start + MarkdownText.of(note)));
        }
    }

    private void troubledInput() {
        if (outcome.ledger().troubledCount() == 0) {
            return;
        }
        line("");
        line("## Input with damage");
        line("");
        outcome.ledger().troubled().forEach(object -> line("- " + MarkdownText.code(object)));
        more(outcome.ledger().troubledCount() - outcome.ledger().troubled().size(), "object", "--ledger FILE");
    }
}
