package dev.karst.sources.record;

/** Takes the records of an object in their order, and what is no record. */
public interface RecordSink {
    /**
     * A record that the reader has just read: its fields are the reader's.
     *
     * @param bytes holds the record from {@code from} to {@code to}; valid only during the call
     * @param offset where it begins in the object, in bytes after decompression; -1 where that is not known
     * @return whether to go on
     */
    boolean record(byte[] bytes, int from, int to, long offset);

    /**
     * A stretch in which no record could be read.
     *
     * @param offset as for a record
     * @param length in bytes
     */
    void damaged(long offset, long length, String reason);
}
