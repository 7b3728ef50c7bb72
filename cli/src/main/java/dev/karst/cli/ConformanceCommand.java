package dev.karst.cli;

import dev.karst.cli.conformance.CaseFiles;
import dev.karst.cli.conformance.Conformance;
import dev.karst.language.text.Printable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** {@code karst dev conformance}: how much of SPL behaves as written down. */
@Command(
        name = "conformance",
        mixinStandardHelpOptions = true,
        description = "Runs conformance cases, one JSON object a line, and counts what passes for each feature.",
        footer = {"", "Exit codes: 0 no case failed; 1 cases failed; 2 wrong usage, or a line that is no case."})
final class ConformanceCommand implements Callable<Integer> {
    private static final int FAILED = 1;

    private final Console console;

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "Folders of *.jsonl files.")
    private List<Path> folders;

    @Option(names = "--report", paramLabel = "FILE", description = "Writes each failing case to this file, one a line.")
    private Path report;

    @Option(names = "--force", description = "Overwrites the report if it is there.")
    private boolean force;

    ConformanceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        for (Path folder : folders) {
            if (!Files.exists(folder)) {
                throw new Usage("there is no `" + Printable.line(folder.toString()) + "`");
            }
        }
        if (report != null && Files.exists(report) && !force) {
            throw new Usage(
                    "--report: `" + Printable.line(report.toString()) + "` is there already; --force replaces it");
        }
        CaseFiles files = CaseFiles.read(folders);
        files.problems().forEach(problem -> console.error(Printable.line(problem)));
        Conformance run = Conformance.of(files.cases());
        if (report != null) {
            write(run);
        }
        run.print(console.out());
        console.out().flush();
        if (!files.problems().isEmpty()) {
            return ExitCode.USAGE;
        }
        return run.failures().isEmpty() ? ExitCode.DONE : FAILED;
    }

    /** Under another name until it is complete. */
    private void write(Conformance run) {
        Path part = report.resolveSibling(report.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                for (Conformance.Failure failure : run.failures()) {
                    try (JsonGenerator json = JsonOutput.to(new Unclosed(out))) {
                        failure.write(json);
                    }
                    out.write('\n');
                }
            }
            Files.move(part, report, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Usage("--report: `" + Printable.line(report.toString()) + "` cannot be written: "
                    + Printable.line(e.toString()));
        }
    }
}
