package dev.karst.cli;

import dev.karst.detection.content.ContentLibrary;
import dev.karst.detection.run.HuntSettings;
import dev.karst.engine.command.Commands;
import dev.karst.engine.data.Batch;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.data.Warnings;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.plan.PlannedSearch;
import dev.karst.engine.plan.Planner;
import dev.karst.engine.runtime.SearchRun;
import dev.karst.language.diagnostic.DiagnosticPrinter;
import dev.karst.sources.scan.FileScan;
import dev.karst.sources.sourcetype.Sourcetypes;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code karst search}: runs one search over logs. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Runs one search over logs. The macros of the content can be used.",
        footer = {
            "",
            "Examples:",
            "  karst search 'eventName=Delete* | stats count by user_arn' --data logs/ --format table",
            "  karst search '`cloudtrail` errorCode!=success | head 5' --data trail.json.gz"
        })
final class SearchCommand implements Callable<Integer> {
    /** How the rows are written. */
    enum Format {
        JSONL,
        TABLE,
        CSV
    }

    private final Console console;

    @Parameters(index = "0", paramLabel = "SPL", description = "The search, quoted for the shell.")
    private String spl;

    @Option(
            names = "--data",
            paramLabel = "PATH",
            arity = "1..*",
            description =
                    "Files, folders, globs, or - for standard input. Needed unless the search makes its own rows.")
    private List<String> paths = List.of();

    @Mixin
    private LoadedContent content;

    @Mixin
    private EventOptions events;

    @Mixin
    private LedgerOptions ledgers;

    @Option(
            names = "--format",
            paramLabel = "F",
            defaultValue = "jsonl",
            description = "jsonl (default), table or csv.")
    private Format format;

    @Option(names = "--allow-partial", description = "Damaged input does not change the exit code.")
    private boolean allowPartial;

    @Option(names = "--strict", description = "Exit 3 if nothing was read.")
    private boolean strict;

    SearchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        HuntSettings settings = events.settings(InstantSource.system());
        Sourcetypes sourcetypes = Sourcetypes.shipped();
        ContentLibrary library = content.load().library();
        Planner.Options options = new Planner.Options(true, false, events.index());
        PlannedSearch search =
                new Planner(new Commands(), ContentOptions.knowledge(library, sourcetypes), options).plan(spl);
        if (!search.isSound()) {
            search.diagnostics().forEach(d -> console.err().print(DiagnosticPrinter.print(d, search.text())));
            console.pointTo(search.diagnostics());
            return ExitCode.USAGE;
        }
        if (paths.isEmpty() && search.readsEvents()) {
            console.error("the search reads events: name them with --data PATH");
            return ExitCode.USAGE;
        }
        try (LedgerFile ledger = ledgers.open()) {
            List<String> read = search.readsEvents() ? paths : List.of();
            FileScan scan = events.scan(read, sourcetypes, settings, ProgressLine.on(console), ledger);
            return run(search, scan, settings, ledger);
        }
    }

    private int run(PlannedSearch search, FileScan scan, HuntSettings settings, LedgerFile ledger) {
        search.notes().forEach(note -> console.say("note: " + note));
        if (!search.readsEvents() && !paths.isEmpty()) {
            console.say("note: the search makes its own rows, so --data is not read");
        }
        if (search.readsNow() && !settings.nowGiven()) {
            console.say("now() is the wall clock: " + Times.iso(Math.floor(settings.now()), settings.zone()));
        }
        Warnings warnings = new Warnings();
        SearchContext context = new SearchContext(settings.now(), settings.zone(), warnings);
        SearchRun run = new SearchRun(search, context, new MemoryBudget(settings.memoryBytes()), false);
        scan.scan(run.request(settings.range()).stream().toList());
        ledger.complete(scan.ledger().totals());
        List<Batch> rows = run.rows();
        switch (format) {
            case JSONL -> RowOutput.jsonl(rows, search.columnOrder(), console.out());
            case TABLE -> RowOutput.table(rows, search.columnOrder(), console.out());
            case CSV -> CsvOutput.write(rows, RowOutput.columns(rows, search.columnOrder()), console.out());
        }
        console.out().flush();
        warnings.messages().forEach(w -> console.say("warning: " + w));
        if (search.readsEvents()) {
            InputReport.tell(scan.ledger(), console);
        }
        if (run.failure().isPresent()) {
            console.error(run.failure().get());
            return ExitCode.FAILED;
        }
        boolean incomplete = search.readsEvents() && !allowPartial && InputReport.isIncomplete(scan.ledger(), strict);
        return incomplete ? ExitCode.INCOMPLETE : ExitCode.DONE;
    }
}
