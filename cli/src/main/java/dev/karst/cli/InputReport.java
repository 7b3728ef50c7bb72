package dev.karst.cli;

import dev.karst.language.text.Printable;
import dev.karst.sources.scan.Ledger;
import java.util.List;

/** Says on standard error what is wrong with the input, and decides what that means for the exit code. */
final class InputReport {
    private static final int TOLD = 10;

    private InputReport() {}

    static void tell(Ledger ledger, Console console) {
        Ledger.Totals totals = ledger.totals();
        if (totals.objects() == 0) {
            console.say("nothing was read: no file was found there");
        } else if (totals.read() == 0) {
            console.say("nothing was read: none of the " + totals.objects() + " objects is a log Karst can read");
        }
        List<Ledger.Entry> bad = ledger.entries().stream()
                .filter(e -> e.status() == Ledger.Status.QUARANTINED || e.damageCount() > 0)
                .toList();
        for (Ledger.Entry entry : bad.subList(0, Math.min(TOLD, bad.size()))) {
            String what = entry.status() == Ledger.Status.QUARANTINED
                    ? "quarantined: " + entry.reason()
                    : "damaged in " + HuntTable.count(entry.damageCount(), "place") + ", first: "
                            + entry.damaged().get(0).reason();
            console.say("input: " + Printable.line(entry.object() + ": " + what));
        }
        if (bad.size() > TOLD) {
            console.say("input: and " + (bad.size() - TOLD) + " more objects with damage");
        }
        if (totals.read() == 0) {
            ledger.entries().stream()
                    .filter(e -> e.status() == Ledger.Status.SKIPPED)
                    .limit(TOLD)
                    .forEach(e -> console.say("input: " + Printable.line(e.object() + ": skipped: " + e.reason())));
        }
    }

    /** Whether the input makes the run incomplete. */
    static boolean isIncomplete(Ledger ledger, boolean strict) {
        Ledger.Totals totals = ledger.totals();
        return totals.isIncomplete() || strict && totals.read() == 0;
    }
}
