package dev.karst.sources.scan;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A stream whose beginning can be looked at before it is read. Where it breaks off early, it does so when that is read. */
final class PeekedInput extends InputStream {
    private final InputStream in;
    private final byte[] head;
    private IOException breaksOff;
    private int position;
    private long count;

    PeekedInput(InputStream in, int length) {
        this.in = in;
        byte[] bytes = new byte[length];
        int size = 0;
        try {
            while (size < length) {
                int read = in.read(bytes, size, length - size);
                if (read < 0) {
                    break;
                }
                size += read;
            }
        } catch (IOException e) {
            breaksOff = e;
        }
        this.head = Arrays.copyOf(bytes, size);
        this.count = size;
    }

    /** The first bytes: as many as asked for, or all there are. */
    byte[] head() {
        return head;
    }

    void skipHead(int bytes) {
        position = bytes;
    }

    /** Why nothing at all could be read, or null. */
    IOException failure() {
        return head.length == 0 ? breaksOff : null;
    }

    /** Bytes taken from the stream so far. */
    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (position < head.length) {
            int size = Math.min(length, head.length - position);
            System.arraycopy(head, position, bytes, offset, size);
            position += size;
            return size;
        }
        if (breaksOff != null) {
            throw breaksOff;
        }
        int read = in.read(bytes, offset, length);
        count += Math.max(0, read);
        return read;
    }
}
