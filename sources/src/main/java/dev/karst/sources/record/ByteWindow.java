package dev.karst.sources.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The stretch of a stream that is held in memory: what is not used yet, and some of what comes after it. */
final class ByteWindow {
    private static final int FIRST_SIZE = 1 << 18;

    private final InputStream in;
    private final int most;
    private long base;
    private boolean atEnd;
    private String damage;

    /** The stretch lies in these bytes from {@link #position} to {@link #limit}. */
    byte[] bytes = new byte[FIRST_SIZE];

    int position;
    int limit;

    /** @param needed how long a stretch must fit */
    ByteWindow(InputStream in, int needed) {
        this.in = in;
        this.most = (int) Math.min(Integer.MAX_VALUE - 8L, needed + (long) FIRST_SIZE);
    }

    /** The offset in the stream of a place in the bytes. */
    long offset(int at) {
        return base + at;
    }

    /** Why the stream broke off, or null. */
    String damage() {
        return damage;
    }

    /** The next byte that is no space, which stays; -1 at the end. */
    int skipSpace() {
        while (true) {
            while (position < limit) {
                byte c = bytes[position];
                if (!isSpace(c)) {
                    return c & 0xff;
                }
                position++;
            }
            if (!refill()) {
                return -1;
            }
        }
    }

    static boolean isSpace(byte c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    /** The bytes between the start of the line and a place if they are all blanks, else -1. */
    int indent(int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (bytes[i] == '\n') {
                return at - i - 1;
            }
            if (bytes[i] != ' ' && bytes[i] != '\t') {
                return -1;
            }
        }
        return base == 0 ? at : -1;
    }

    /**
     * Reads more behind what is not used yet, which moves to the front; false at the end.
     *
     * @throws IllegalStateException if as much as must fit lies unused already
     */
    boolean refill() {
        if (atEnd) {
            return false;
        }
        if (position > 0) {
            System.arraycopy(bytes, position, bytes, 0, limit - position);
            limit -= position;
            base += position;
            position = 0;
        }
        if (limit == most) {
            throw new IllegalStateException("no room for more than " + most + " bytes");
        }
        if (limit == bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(most, bytes.length * 2L));
        }
        int before = limit;
        try {
            while (limit < bytes.length && !atEnd) {
                int count = in.read(bytes, limit, bytes.length - limit);
                atEnd = count < 0;
                limit += Math.max(0, count);
            }
        } catch (IOException e) {
            atEnd = true;
            damage = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        }
        return limit > before;
    }

    /** Whether so many bytes follow the position; reads them if need be. */
    boolean has(int count) {
        while (limit - position < count) {
            if (!refill()) {
                return false;
            }
        }
        return true;
    }

    /** Leaves the rest of the stream unused. */
    void skipToEnd() {
        do {
            position = limit;
        } while (refill());
    }
}
