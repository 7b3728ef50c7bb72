package dev.karst.cli;

/** The exit codes, as the documentation promises them. Where several hold, the first in this order is given. */
final class ExitCode {
    static final int INTERNAL = 70;
    static final int USAGE = 2;

    /** A detection that should have run failed, or one that was named cannot run. */
    static final int FAILED = 4;

    /** Something that should have been events could not be read. */
    static final int INCOMPLETE = 3;

    /** There are rows at or above the level of --fail-on. */
    static final int FOUND = 1;

    static final int DONE = 0;

    private ExitCode() {}
}
