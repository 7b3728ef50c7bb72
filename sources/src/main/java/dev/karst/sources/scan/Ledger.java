package dev.karst.sources.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * What became of every object of a scan. Nothing that was there is missing here.
 *
 * <p>Every entry is handed on when its object has been read, and then forgotten: in memory stay the totals and the
 * first few objects that a report names. So the ledger does not grow with the number of objects.
 */
public final class Ledger {
    /** Damaged stretches told in full per object; beyond it they are only counted, and the entry says so. */
    static final int DAMAGE_TOLD = 10_000;

    /** How many objects of a kind a report can name. */
    public static final int NAMED = 10;

    /** What became of an object. */
    public enum Status {
        /** Its events were read; some of it may be damaged. */
        READ,
        /** It is no log. */
        SKIPPED,
        /** It should have been a log, but no event came from it. */
        QUARANTINED
    }

    /**
     * A stretch in which no record could be read.
     *
     * @param offset in bytes after decompression; -1 where that is not known
     */
    public record Damage(long offset, long bytes, String reason) {}

    /**
     * One object.
     *
     * @param reason why it was skipped or quarantined; empty for one that was read
     * @param sourcetype empty where none was recognised
     * @param bytes of content, after decompression
     * @param damaged the first damaged stretches of an object that was read
     * @param damageCount all damaged stretches, also those that {@code damaged} does not tell
     * @param timeInherited events that have the time of the one before
     * @param timeMissing events without a time
     * @param invalidUtf8 events with bytes that are no UTF-8
     */
    public record Entry(
            String object,
            Status status,
            String reason,
            String sourcetype,
            long events,
            long bytes,
            List<Damage> damaged,
            long damageCount,
            long timeInherited,
            long timeMissing,
            long invalidUtf8) {
        public Entry {
            damaged = List.copyOf(damaged);
        }

        static Entry unread(String object, Status status, String reason, long bytes) {
            return new Entry(object, status, reason, "", 0, bytes, List.of(), 0, 0, 0, 0);
        }

        /** What is wrong with the object in a few words; empty if nothing is. */
        public String trouble() {
            if (status == Status.QUARANTINED) {
                return "quarantined: " + reason;
            }
            if (damageCount == 0) {
                return "";
            }
            String places = String.format(Locale.ROOT, "%,d place%s", damageCount, damageCount == 1 ? "" : "s");
            return "damaged in " + places + ", first: " + damaged.get(0).reason();
        }
    }

    /** All entries together. */
    public record Totals(
            long objects,
            long read,
            long skipped,
            long quarantined,
            long events,
            long quarantinedRecords,
            long duplicates,
            long timeInherited,
            long timeMissing,
            long invalidUtf8,
            long bytes) {

        static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        /** Whether something that should have been events could not be read. */
        public boolean isIncomplete() {
            return quarantined > 0 || quarantinedRecords > 0;
        }

        private Totals plus(Entry entry) {
            return new Totals(
                    objects + 1,
                    read + (entry.status() == Status.READ ? 1 : 0),
                    skipped + (entry.status() == Status.SKIPPED ? 1 : 0),
                    quarantined + (entry.status() == Status.QUARANTINED ? 1 : 0),
                    events + entry.events(),
                    quarantinedRecords + entry.damageCount(),
                    duplicates,
                    timeInherited + entry.timeInherited(),
                    timeMissing + entry.timeMissing(),
                    invalidUtf8 + entry.invalidUtf8(),
                    bytes + entry.bytes());
        }

        private Totals withDuplicates(long count) {
            return new Totals(
                    objects,
                    read,
                    skipped,
                    quarantined,
                    events,
                    quarantinedRecords,
                    count,
                    timeInherited,
                    timeMissing,
                    invalidUtf8,
                    bytes);
        }
    }

    private final Consumer<Entry> follower;
    private Totals totals = Totals.NONE;
    private final List<String> troubled = new ArrayList<>();
    private long troubledCount;
    private final List<String> skipped = new ArrayList<>();

    /** @param follower is handed every entry, in the order of the objects' names */
    Ledger(Consumer<Entry> follower) {
        this.follower = follower;
    }

    /** Entries come in the order of the objects' names, whoever reads the objects. */
    void add(Entry entry) {
        totals = totals.plus(entry);
        String trouble = entry.trouble();
        if (!trouble.isEmpty()) {
            troubledCount++;
            remember(troubled, entry.object() + ": " + trouble);
        } else if (entry.status() == Status.SKIPPED) {
            remember(skipped, entry.object() + ": skipped: " + entry.reason());
        }
        follower.accept(entry);
    }

    private static void remember(List<String> lines, String line) {
        if (lines.size() < NAMED) {
            lines.add(line);
        }
    }

    void duplicates(long count) {
        totals = totals.withDuplicates(count);
    }

    public Totals totals() {
        return totals;
    }

    /** The first {@link #NAMED} objects that are quarantined or damaged, and what is wrong with each. */
    public List<String> troubled() {
        return List.copyOf(troubled);
    }

    /** How many objects are quarantined or damaged. */
    public long troubledCount() {
        return troubledCount;
    }

    /** The first {@link #NAMED} objects that were skipped, and why. */
    public List<String> skipped() {
        return List.copyOf(skipped);
    }
}
