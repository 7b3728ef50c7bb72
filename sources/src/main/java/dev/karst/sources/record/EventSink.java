package dev.karst.sources.record;

/** Takes the events of an object in their order. */
public interface EventSink {
    /**
     * An event that the reader has just read.
     *
     * @param bytes holds the event from {@code from} to {@code to}; valid only during the call
     * @return whether to go on
     */
    boolean event(byte[] bytes, int from, int to);

    /** A record, or a part of one, that holds no readable event. */
    void damaged(long offset, long length, String reason);
}
