package dev.karst.cli;

import java.io.PrintStream;

/** The formats in which a hunt is written to standard output. */
enum HuntFormat implements HuntReport {
    TABLE((outcome, out) -> new HuntTable(outcome, out).print()),
    JSON((outcome, out) -> new HuntJson(outcome).document(out)),
    JSONL((outcome, out) -> new HuntJson(outcome).lines(out)),
    CSV(new HuntCsv()),
    MARKDOWN((outcome, out) -> new HuntMarkdown(outcome, out).print());

    private final HuntReport report;

    HuntFormat(HuntReport report) {
        this.report = report;
    }

    @Override
    public void write(HuntOutcome outcome, PrintStream out) {
        report.write(outcome, out);
    }
}
