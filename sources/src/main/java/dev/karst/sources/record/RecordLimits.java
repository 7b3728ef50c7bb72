package dev.karst.sources.record;

import java.util.Locale;

/**
 * What a record may be. Beyond it the record is damage, which the ledger tells.
 *
 * @param bytes its size
 * @param depth how many objects and arrays lie within each other
 */
public record RecordLimits(int bytes, int depth) {
    private static final int MEBIBYTE = 1 << 20;

    public static final RecordLimits DEFAULT = new RecordLimits(16 * MEBIBYTE, 1000);

    /** What the ledger says of a record with more bytes. */
    String tooLarge() {
        boolean round = bytes >= MEBIBYTE && bytes % MEBIBYTE == 0;
        return "a record over " + (round ? bytes / MEBIBYTE + " MiB" : String.format(Locale.ROOT, "%,d bytes", bytes));
    }
}
