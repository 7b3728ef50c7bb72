package dev.karst.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reports of a hunt that go to files. Each file is put in its place when its report is complete. */
final class ReportFiles implements AutoCloseable {
    private final boolean force;
    private final List<Wanted> wanted = new ArrayList<>();

    private record Wanted(OutputFile file, HuntReport report) {}

    /** @param force whether files that are there may be replaced */
    ReportFiles(boolean force) {
        this.force = force;
    }

    /**
     * @param target null for none
     * @throws Usage if the file may not be written
     */
    void add(String option, Path target, HuntReport report) {
        if (target != null) {
            wanted.add(new Wanted(new OutputFile(option, target, force), report));
        }
    }

    void write(HuntOutcome outcome) {
        for (Wanted one : wanted) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
                one.report().write(outcome, out);
            }
            try {
                bytes.writeTo(one.file().stream());
                one.file().complete();
            } catch (IOException e) {
                throw one.file().failed(e);
            }
        }
    }

    /** Removes what was not completed. */
    @Override
    public void close() {
        wanted.forEach(one -> one.file().close());
    }
}
