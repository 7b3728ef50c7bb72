package dev.karst.sources.compression;

/** Unpacks deflate streams, each at once, and keeps the content of the last one. For one thread at a time. */
public interface WholeInflater extends AutoCloseable {
    /**
     * Unpacks the stream at the beginning of some bytes. Any bytes may follow it.
     *
     * @param bytes holds the stream, from {@code at} on, within {@code length} bytes
     * @param expected how many bytes of content are expected, 0 to {@code most}; more time is needed if there are more
     * @param most how many bytes of content there may be
     * @return how many bytes the stream has; -1 if it is damaged or cut off, or its content is longer than {@code most}
     */
    int inflate(byte[] bytes, int at, int length, int expected, int most);

    /** How many bytes of content the stream had that was unpacked last. */
    int contentLength();

    /** Copies content of the stream that was unpacked last, from a place in it on. */
    void copy(int from, byte[] target, int at, int length);

    @Override
    void close();
}
