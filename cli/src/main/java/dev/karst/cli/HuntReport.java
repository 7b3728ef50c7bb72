package dev.karst.cli;

import java.io.PrintStream;

/** A way to tell what came of a hunt. Equal outcomes give equal bytes. */
@FunctionalInterface
interface HuntReport {
    void write(HuntOutcome outcome, PrintStream out);
}
