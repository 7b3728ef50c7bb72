package dev.karst.sources.compression;

import java.io.IOException;

/**
 * The content of a gzip member that was unpacked whole. Only members take this way that are sound and of bounded size:
 * whatever is wrong or large is left to the JDK's inflater, which gives all that comes before the damage and says the
 * same of it wherever Karst runs.
 */
final class WholeMember implements AutoCloseable {
    /** Bytes of the rest of an input that are kept in memory. */
    private static final int MOST_COMPRESSED = 16 << 20;

    /** Bytes of content that are kept in memory. */
    private static final int MOST_CONTENT = 64 << 20;

    private static final int TRAILER_BYTES = 8;

    private final RawInput raw;
    private final Limits limits;
    private WholeInflater inflater;
    private boolean givenUp;
    private int compressed;
    private int taken;
    private int delivered;

    WholeMember(RawInput raw, Limits limits) {
        this.raw = raw;
        this.limits = limits;
    }

    /**
     * Unpacks the member whose data begin at the input's next byte, without taking them from it.
     *
     * @param before bytes of content that came before this member
     * @return false if the JDK's inflater is to unpack it
     */
    boolean unpack(long before) throws IOException {
        if (givenUp || !raw.bufferRest(MOST_COMPRESSED)) {
            givenUp = true;
            return false;
        }
        RawInput.Buffered rest = raw.buffered();
        long expected = rest.length() < TRAILER_BYTES ? 0 : Integer.toUnsignedLong(raw.intAt(rest.length() - 4));
        if (expected > MOST_CONTENT || !open(rest.length())) {
            return false;
        }
        compressed = inflater.inflate(rest.bytes(), rest.start(), rest.length(), (int) expected, MOST_CONTENT);
        taken = 0;
        delivered = 0;
        return compressed >= 0 && !limits.isExceeded(before + inflater.contentLength(), raw.offset());
    }

    private boolean open(int bytes) {
        if (inflater == null) {
            inflater = InflationChoice.open(bytes).orElse(null);
        }
        return inflater != null;
    }

    /** Delivers more of the content and takes as large a share of the input; all is delivered when it returns 0. */
    int read(byte[] target, int at, int length) {
        int count = Math.min(length, inflater.contentLength() - delivered);
        inflater.copy(delivered, target, at, count);
        delivered += count;
        boolean all = delivered == inflater.contentLength();
        int share = all ? compressed : (int) ((long) compressed * delivered / inflater.contentLength());
        raw.take(share - taken);
        taken = share;
        return count;
    }

    @Override
    public void close() {
        if (inflater != null) {
            inflater.close();
            inflater = null;
        }
    }
}
