package dev.karst.cli;

import dev.karst.sources.scan.Ledger;

/** Says on standard error what is wrong with the input, and decides what that means for the exit code. */
final class InputReport {
    private InputReport() {}

    static void tell(Ledger ledger, Console console) {
        Ledger.Totals totals = ledger.totals();
        if (totals.objects() == 0) {
            console.say("nothing was read: no file was found there");
        } else if (totals.read() == 0) {
            console.say("nothing was read: none of the " + totals.objects() + " objects is a log Karst can read");
        }
        ledger.troubled().forEach(line -> console.say("input: " + line));
        long more = ledger.troubledCount() - ledger.troubled().size();
        if (more > 0) {
            console.say(
                    "input: and " + HuntTable.count(more, "more object") + " with damage (--ledger FILE tells all)");
        }
        if (totals.read() == 0) {
            ledger.skipped().forEach(line -> console.say("input: " + line));
        }
    }

    /** Whether the input makes the run incomplete. */
    static boolean isIncomplete(Ledger ledger, boolean strict) {
        Ledger.Totals totals = ledger.totals();
        return totals.isIncomplete() || strict && totals.read() == 0;
    }
}
