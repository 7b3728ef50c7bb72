package dev.karst.sources.record;

/**
 * What a record may be. Beyond it the record is damage, which the ledger tells.
 *
 * @param bytes its size
 * @param depth how many objects and arrays lie within each other
 */
public record RecordLimits(int bytes, int depth) {
    public static final RecordLimits DEFAULT = new RecordLimits(16 << 20, 1000);
}
