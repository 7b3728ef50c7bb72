package dev.karst.sources.compression;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** An input with a buffer that decoders can look into, and a count of the bytes taken from it. */
final class RawInput extends BulkInputStream {
    private static final int BUFFER_BYTES = 64 << 10;

    private final InputStream in;
    private byte[] buffer = new byte[BUFFER_BYTES];
    private int start;
    private int end;
    private long offset;
    private IOException failure;

    RawInput(InputStream in) {
        this.in = in;
    }

    /** The number of bytes taken so far: those in the buffer are not. */
    long offset() {
        return offset;
    }

    /** Buffers up to this many bytes and says how many there are: fewer than asked for only at the end of the input. */
    int peek(int wanted) throws IOException {
        if (end - start < wanted && start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        while (end - start < wanted) {
            int n = fill(end, buffer.length - end);
            if (n < 0) {
                return end - start;
            }
            end += n;
        }
        return wanted;
    }

    /**
     * Buffers all that is left, and says whether that was possible: not if it is more than so many bytes, or cannot be
     * read. In that case what could be read is buffered, and the failure waits until it is asked for more.
     */
    boolean bufferRest(int most) {
        try {
            while (end - start <= most) {
                if (end == buffer.length) {
                    byte[] larger = new byte[(int) Math.min(2L * buffer.length, most + (long) BUFFER_BYTES)];
                    System.arraycopy(buffer, start, larger, 0, end - start);
                    buffer = larger;
                    end -= start;
                    start = 0;
                }
                int n = fill(end, buffer.length - end);
                if (n < 0) {
                    return true;
                }
                end += n;
            }
        } catch (IOException e) {
            failure = e;
        }
        return false;
    }

    private int fill(int at, int length) throws IOException {
        if (failure != null) {
            throw failure;
        }
        return in.read(buffer, at, length);
    }

    boolean atEnd() throws IOException {
        return peek(1) == 0;
    }

    /** A byte that was peeked at, 0 to 255. */
    int byteAt(int ahead) {
        Objects.checkIndex(ahead, end - start);
        return buffer[start + ahead] & 0xff;
    }

    /** Four bytes that were peeked at, the lowest first. */
    int intAt(int ahead) {
        return byteAt(ahead) | byteAt(ahead + 1) << 8 | byteAt(ahead + 2) << 16 | byteAt(ahead + 3) << 24;
    }

    /** What is buffered now, at least one byte unless the input ends; it stays until taken by {@link #take}. */
    Buffered buffered() throws IOException {
        peek(1);
        return new Buffered(buffer, start, end - start);
    }

    /** Some bytes of an array. */
    record Buffered(byte[] bytes, int start, int length) {}

    /** Takes bytes that are buffered. */
    void take(int count) {
        Objects.checkFromIndexSize(0, count, end - start);
        start += count;
        offset += count;
    }

    /** Takes bytes without looking at them, and says how many there were before the input ended. */
    long skipUpTo(long count) throws IOException {
        long left = count;
        while (left > 0 && !atEnd()) {
            int n = (int) Math.min(left, end - start);
            take(n);
            left -= n;
        }
        return count - left;
    }

    @Override
    public int read(byte[] target, int at, int length) throws IOException {
        Objects.checkFromIndexSize(at, length, target.length);
        if (length == 0) {
            return 0;
        }
        int n = Math.min(length, end - start);
        if (n > 0) {
            System.arraycopy(buffer, start, target, at, n);
            start += n;
        } else {
            if (failure != null) {
                throw failure;
            }
            n = in.read(target, at, length);
        }
        offset += Math.max(n, 0);
        return n;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
