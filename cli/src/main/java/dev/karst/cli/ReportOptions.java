package dev.karst.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options that say which reports of a hunt are written to files. */
final class ReportOptions {
    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Writes a report to read in a browser to this file: one HTML file that needs no network.")
    private Path html;

    @Option(
            names = "--navigator",
            paramLabel = "FILE",
            description = "Writes the techniques that were looked for and found to this file, for ATT&CK Navigator.")
    private Path navigator;

    /** @throws Usage if a file may not be written; nothing is created yet */
    ReportFiles open(boolean force) {
        if (html != null && navigator != null && html.toAbsolutePath().equals(navigator.toAbsolutePath())) {
            throw new Usage("--report and --navigator name the same file");
        }
        ReportFiles files = new ReportFiles(force);
        files.add("--report", html, new HtmlReport());
        files.add("--navigator", navigator, new NavigatorLayer());
        return files;
    }
}
