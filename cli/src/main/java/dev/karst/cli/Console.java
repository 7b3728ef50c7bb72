package dev.karst.cli;

import dev.karst.language.diagnostic.Diagnostic;
import dev.karst.language.text.Printable;
import java.io.PrintStream;
import java.util.List;

/**
 * Where a command writes: results to one stream, everything said about them to the other. What is said may hold names and
 * values from logs: whatever a terminal would obey is shown instead.
 */
record Console(PrintStream out, PrintStream err) {
    private static final String TERMINAL = "karst.terminal";

    void say(String line) {
        err.println(Printable.line(line));
    }

    /** @param message one line or more */
    void error(String message) {
        say("karst: " + message.lines().findFirst().orElse(""));
        message.lines().skip(1).forEach(this::say);
    }

    /** On a terminal, says where there is more to read about the first of what was just told. */
    void pointTo(List<Diagnostic> told) {
        if (Boolean.getBoolean(TERMINAL) && !told.isEmpty()) {
            say("`karst explain " + told.get(0).code() + "` tells more");
        }
    }

    /** Whether standard error is a terminal that a line can be rewritten on: the launcher tells. */
    boolean isTerminal() {
        return Boolean.getBoolean(TERMINAL) && System.getenv("NO_COLOR") == null;
    }
}
