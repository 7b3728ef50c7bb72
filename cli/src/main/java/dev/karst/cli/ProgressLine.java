package dev.karst.cli;

import dev.karst.sources.scan.ScanProgress;
import java.util.Locale;

/** One line on the terminal that is written again as a scan goes on, and is gone at the end. */
final class ProgressLine implements ScanProgress {
    private static final long BETWEEN_MILLIS = 100;

    private final Console console;
    private long last;

    private ProgressLine(Console console) {
        this.console = console;
    }

    /** Nothing where standard error is no terminal. */
    static ScanProgress on(Console console) {
        return console.isTerminal() ? new ProgressLine(console) : ScanProgress.NONE;
    }

    @Override
    public void at(int done, int objects, long events) {
        if (done == objects) {
            console.err().print("\r\033[K");
            console.err().flush();
            return;
        }
        long time = System.nanoTime() / 1_000_000;
        if (done == 0 || time - last >= BETWEEN_MILLIS) {
            last = time;
            console.err()
                    .print(String.format(
                            Locale.ROOT, "\r\033[KScan  %,d of %,d objects  %,d events", done, objects, events));
            console.err().flush();
        }
    }
}
