package dev.karst.cli;

import dev.karst.detection.content.Detection;
import dev.karst.detection.content.Severity;
import dev.karst.detection.run.DetectionRun;
import dev.karst.detection.run.Hunt;
import dev.karst.detection.run.HuntSettings;
import dev.karst.detection.run.OneEvent;
import dev.karst.detection.run.PreparedDetection;
import dev.karst.detection.run.StageExplanation;
import dev.karst.engine.knowledge.Knowledge;
import dev.karst.language.diagnostic.DiagnosticPrinter;
import dev.karst.language.text.Printable;
import dev.karst.sources.scan.FileScan;
import dev.karst.sources.sourcetype.Sourcetypes;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code karst hunt}: runs detections over logs, all in one pass. */
@Command(
        name = "hunt",
        mixinStandardHelpOptions = true,
        description = "Runs detections over logs, all in one pass.",
        footer = {
            "",
            "Examples:",
            "  karst hunt samples/lambda-trail",
            "  karst hunt logs/ --content security_content --format json > hunt.json",
            "  karst hunt logs/ --report report.html --navigator layer.json",
            "  zcat *.gz | karst hunt - --detection 'AWS Lambda*' --fail-on high"
        })
final class HuntCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, folders, globs, or - for standard input.")
    private List<String> paths;

    @Mixin
    private ContentOptions content;

    @Mixin
    private EventOptions events;

    @Mixin
    private LedgerOptions ledgers;

    @Mixin
    private ReportOptions reports;

    @Option(
            names = "--format",
            paramLabel = "F",
            defaultValue = "table",
            description = "table (default), json, jsonl, csv or markdown.")
    private HuntFormat format;

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            description = "Exit 1 for rows at or above: informational, low, medium, high, critical, any.")
    private String failOn;

    @Option(names = "--allow-partial", description = "Damaged input does not change the exit code.")
    private boolean allowPartial;

    @Option(
            names = "--strict",
            description = "Exit 4 for any detection or content file that cannot be used; 3 if nothing was read.")
    private boolean strict;

    @Option(
            names = "--explain-empty",
            description = "Reads the input again and tells how far events come in each detection without rows.")
    private boolean explainEmpty;

    @Option(
            names = "--why",
            paramLabel = "OBJECT#RECORD",
            description = "Tells which term let this event through or stopped it; with exactly one --detection.")
    private String why;

    HuntCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Severity level = level();
        if (explainEmpty && paths.contains("-")) {
            throw new Usage("--explain-empty reads its input twice, and standard input can be read but once");
        }
        try (LedgerFile ledger = ledgers.open();
                ReportFiles files = reports.open(ledgers.force())) {
            return hunt(level, ledger, files);
        }
    }

    private int hunt(Severity level, LedgerFile ledger, ReportFiles files) {
        HuntSettings settings = events.settings(InstantSource.system());
        Sourcetypes sourcetypes = Sourcetypes.shipped();
        FileScan scan = events.scan(paths, sourcetypes, settings, ProgressLine.on(console), ledger);
        Content loaded = content.load();
        Knowledge knowledge = ContentOptions.knowledge(loaded.library(), sourcetypes);
        List<PreparedDetection> prepared = content.select(loaded.library()).stream()
                .map(d -> PreparedDetection.of(d, knowledge, events.index()))
                .toList();
        tellContent(loaded, prepared, settings);
        if (why != null) {
            return tellWhy(prepared, knowledge, settings, scan);
        }
        List<DetectionRun> runs = new Hunt(prepared, settings).over(scan);
        ledger.complete(scan.ledger().totals());
        HuntOutcome outcome = new HuntOutcome(
                loaded, runs, silent(runs, knowledge, sourcetypes, settings), scan.ledger(), settings, events);
        format.write(outcome, console.out());
        console.out().flush();
        files.write(outcome);
        InputReport.tell(scan.ledger(), console);
        return exitCode(outcome, level);
    }

    /** Reads the input a second time, for the detections that ran and have no rows. */
    private List<StageExplanation> silent(
            List<DetectionRun> runs, Knowledge knowledge, Sourcetypes sourcetypes, HuntSettings settings) {
        List<Detection> silent = runs.stream()
                .filter(r -> r.ran() && r.findings().isEmpty())
                .map(r -> r.prepared().detection())
                .toList();
        if (!explainEmpty || silent.isEmpty()) {
            return List.of();
        }
        FileScan again = events.scan(paths, sourcetypes, settings, ProgressLine.on(console), entry -> {});
        return StageExplanation.of(silent, knowledge, events.index(), settings, again);
    }

    private int tellWhy(List<PreparedDetection> prepared, Knowledge knowledge, HuntSettings settings, FileScan scan) {
        if (prepared.size() != 1) {
            throw new Usage(
                    "--why explains one detection: name it with --detection (now there are " + prepared.size() + ")");
        }
        if (!prepared.get(0).verdict().canRun()) {
            return ExitCode.FAILED;
        }
        List<Detection> one = List.of(prepared.get(0).detection());
        OneEvent event = new OneEvent(scan, why);
        StageExplanation explanation = StageExplanation.of(one, knowledge, events.index(), settings, event)
                .get(0);
        if (explanation.counts().steps().get(0).rows() == 0) {
            throw new Usage("--why: there is no event `" + Printable.line(why)
                    + "` in what was read. Evidence of a hunt shows how events are named: object#record");
        }
        new StageReport(console.out()).one(explanation, why);
        console.out().flush();
        return ExitCode.DONE;
    }

    private void tellContent(Content loaded, List<PreparedDetection> prepared, HuntSettings settings) {
        ContentReport.tell(loaded, console);
        boolean readsNow = prepared.stream()
                .anyMatch(p -> p.verdict().canRun() && p.search().readsNow());
        if (readsNow && !settings.nowGiven()) {
            console.say("now() is the wall clock: " + Times.iso(Math.floor(settings.now()), settings.zone()));
        }
        if (content.namesDetections()) {
            for (PreparedDetection p : prepared) {
                p.search()
                        .diagnostics()
                        .forEach(d -> console.err()
                                .print(Printable.line(p.detection().name()) + " cannot run\n"
                                        + DiagnosticPrinter.print(d, p.search().text())));
            }
            console.pointTo(prepared.stream()
                    .flatMap(p -> p.search().diagnostics().stream())
                    .toList());
        }
    }

    /** The level of --fail-on; null for none. */
    private Severity level() {
        if (failOn == null) {
            return null;
        }
        String wanted = failOn.toLowerCase(Locale.ROOT);
        if (wanted.equals("any")) {
            return Severity.INFORMATIONAL;
        }
        List<String> levels = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            if (severity.spelling().equals(wanted)) {
                return severity;
            }
            levels.add(severity.spelling());
        }
        levels.add("any");
        throw Choice.unknown("--fail-on", failOn, levels);
    }

    private int exitCode(HuntOutcome outcome, Severity level) {
        boolean failed = outcome.runs().stream().anyMatch(r -> r.failure().isPresent());
        boolean cannot =
                outcome.runs().stream().anyMatch(r -> !r.prepared().verdict().canRun());
        boolean problems = !outcome.content().library().problems().isEmpty();
        if (failed || cannot && (content.namesDetections() || strict) || problems && strict) {
            return ExitCode.FAILED;
        }
        if (!allowPartial && InputReport.isIncomplete(outcome.ledger(), strict)) {
            return ExitCode.INCOMPLETE;
        }
        boolean found = level != null
                && outcome.findings().anyMatch(f -> f.detection().severity().compareTo(level) >= 0);
        return found ? ExitCode.FOUND : ExitCode.DONE;
    }
}
