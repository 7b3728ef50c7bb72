package dev.karst.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options that say where the ledger is written. */
final class LedgerOptions {
    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            description = "Writes what became of each object, and why, to this file: one JSON line each.")
    private Path file;

    @Option(names = "--force", description = "Replaces output files that are there.")
    private boolean force;

    boolean force() {
        return force;
    }

    /** @throws Usage if the file may not be written; nothing is created yet */
    LedgerFile open() {
        return file == null ? LedgerFile.none() : LedgerFile.to(file, force);
    }
}
