package dev.karst.sources.scan;

import java.util.ArrayList;
import java.util.List;

/** What became of every object of a scan. Nothing that was there is missing here. */
public final class Ledger {
    /** Damaged stretches told in full per object; beyond it they are only counted, and the entry says so. */
    static final int DAMAGE_TOLD = 100;

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

        /** Whether something that should have been events could not be read. */
        public boolean isIncomplete() {
            return quarantined > 0 || quarantinedRecords > 0;
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private long duplicates;

    void add(Entry entry) {
        entries.add(entry);
    }

    void duplicates(long count) {
        duplicates = count;
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    public Totals totals() {
        return new Totals(
                entries.size(),
                count(Status.READ),
                count(Status.SKIPPED),
                count(Status.QUARANTINED),
                entries.stream().mapToLong(Entry::events).sum(),
                entries.stream().mapToLong(Entry::damageCount).sum(),
                duplicates,
                entries.stream().mapToLong(Entry::timeInherited).sum(),
                entries.stream().mapToLong(Entry::timeMissing).sum(),
                entries.stream().mapToLong(Entry::invalidUtf8).sum(),
                entries.stream().mapToLong(Entry::bytes).sum());
    }

    private long count(Status status) {
        return entries.stream().filter(e -> e.status() == status).count();
    }
}
