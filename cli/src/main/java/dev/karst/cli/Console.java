package dev.karst.cli;

import java.io.PrintStream;

/** Where a command writes: results to one stream, everything said about them to the other. */
record Console(PrintStream out, PrintStream err) {
    void say(String line) {
        err.println(line);
    }

    void error(String message) {
        err.println("karst: " + message);
    }

    /** Whether standard error is a terminal that a line can be rewritten on: the launcher tells. */
    boolean isTerminal() {
        return Boolean.getBoolean("karst.terminal") && System.getenv("NO_COLOR") == null;
    }
}
