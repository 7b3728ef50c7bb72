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

    /**
     * A text that is not even meant as JSON, in a place where an event can be: damage among events, else the sign of a
     * log of another kind.
     */
    void plainText(long offset, long length, String reason);
}
