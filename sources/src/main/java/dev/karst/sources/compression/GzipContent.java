package dev.karst.sources.compression;

import java.io.IOException;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What a gzip input holds: its members one after the other (RFC 1952), each checked against its length and checksum.
 * Zeros may follow the last member, as tapes and some tools leave them. Whatever is wrong is thrown by the first read
 * that has no more bytes to give, and by every read after it.
 */
final class GzipContent extends BulkInputStream {
    private static final int DEFLATE = 8;
    private static final int HEADER_CHECKSUM = 1 << 1;
    private static final int EXTRA = 1 << 2;
    private static final int NAME = 1 << 3;
    private static final int COMMENT = 1 << 4;
    private static final int RESERVED = 0xe0;

    private final RawInput raw;
    private final Inflater inflater = new Inflater(true);
    private final WholeMember whole;
    private final CRC32 checksum = new CRC32();
    private long memberLength;
    private long lengthBefore;
    private Next next = Next.HEADER;
    private DamagedInput damage;
    private boolean closed;

    private enum Next {
        HEADER,
        DATA,
        WHOLE_DATA,
        TRAILER,
        NOTHING
    }

    GzipContent(RawInput raw, Limits limits) {
        this.raw = raw;
        this.whole = new WholeMember(raw, limits);
    }

    @Override
    public int read(byte[] target, int at, int length) throws IOException {
        Objects.checkFromIndexSize(at, length, target.length);
        if (closed) {
            throw new IOException("closed");
        }
        if (length == 0) {
            return 0;
        }
        try {
            while (next != Next.NOTHING) {
                if (damage != null) {
                    throw damage;
                }
                int n = advance(target, at, length);
                if (n > 0) {
                    return n;
                }
            }
            return -1;
        } catch (DamagedInput e) {
            damage = e;
            throw e;
        }
    }

    private int advance(byte[] target, int at, int wanted) throws IOException {
        switch (next) {
            case HEADER -> {
                readHeader();
                next = whole.unpack(lengthBefore) ? Next.WHOLE_DATA : Next.DATA;
            }
            case DATA -> {
                return inflate(target, at, wanted);
            }
            case WHOLE_DATA -> {
                return copy(target, at, wanted);
            }
            case TRAILER -> {
                readTrailer();
                next = anotherMember() ? Next.HEADER : Next.NOTHING;
            }
            case NOTHING -> {}
        }
        return 0;
    }

    private int copy(byte[] target, int at, int wanted) {
        int count = whole.read(target, at, wanted);
        delivered(target, at, count);
        if (count == 0) {
            next = Next.TRAILER;
        }
        return count;
    }

    private void delivered(byte[] target, int at, int count) {
        checksum.update(target, at, count);
        memberLength += count;
    }

    private int inflate(byte[] target, int at, int wanted) throws IOException {
        RawInput.Buffered input = raw.buffered();
        inflater.setInput(input.bytes(), input.start(), input.length());
        long before = inflater.getBytesWritten();
        String corrupt = null;
        try {
            inflater.inflate(target, at, wanted);
        } catch (DataFormatException e) {
            corrupt = "corrupt gzip data (" + e.getMessage() + ")";
        }
        int written = (int) (inflater.getBytesWritten() - before);
        delivered(target, at, written);
        raw.take(input.length() - inflater.getRemaining());
        InflationChoice.unpacked(input.length() - inflater.getRemaining());
        if (corrupt != null) {
            damage = new DamagedInput(corrupt, raw.offset());
        } else if (inflater.finished()) {
            next = Next.TRAILER;
        } else if (written == 0 && raw.atEnd()) {
            throw truncated();
        }
        return written;
    }

    private void readHeader() throws IOException {
        long start = raw.offset();
        checksum.reset();
        if (headerByte() != 0x1f || headerByte() != 0x8b) {
            throw trailingBytes(start);
        }
        int method = headerByte();
        int flags = headerByte();
        if (method != DEFLATE || (flags & RESERVED) != 0) {
            throw new DamagedInput(
                    "gzip header of an unknown kind (method " + method + ", flags " + flags + ")", start);
        }
        skipHeaderBytes(6); // time, level, system
        if ((flags & EXTRA) != 0) {
            skipHeaderBytes(headerByte() | headerByte() << 8);
        }
        if ((flags & NAME) != 0) {
            skipHeaderText();
        }
        if ((flags & COMMENT) != 0) {
            skipHeaderText();
        }
        if ((flags & HEADER_CHECKSUM) != 0) {
            int expected = (int) checksum.getValue() & 0xffff;
            if ((headerByte() | headerByte() << 8) != expected) {
                throw new DamagedInput("gzip header does not match its checksum", start);
            }
        }
        checksum.reset();
        inflater.reset();
        lengthBefore += memberLength;
        memberLength = 0;
    }

    private int headerByte() throws IOException {
        if (raw.atEnd()) {
            throw truncated();
        }
        int b = raw.byteAt(0);
        raw.take(1);
        checksum.update(b);
        return b;
    }

    private void skipHeaderBytes(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            headerByte();
        }
    }

    private void skipHeaderText() throws IOException {
        int b;
        do {
            b = headerByte();
        } while (b != 0);
    }

    private void readTrailer() throws IOException {
        if (raw.peek(8) < 8) {
            raw.take(raw.peek(8));
            throw truncated();
        }
        if (raw.intAt(0) != (int) checksum.getValue()) {
            throw new DamagedInput("gzip content does not match its checksum", raw.offset());
        }
        if (raw.intAt(4) != (int) memberLength) {
            throw new DamagedInput("gzip content does not match its length", raw.offset());
        }
        raw.take(8);
    }

    private boolean anotherMember() throws IOException {
        if (raw.atEnd()) {
            return false;
        }
        if (raw.byteAt(0) == 0x1f) {
            return true;
        }
        while (!raw.atEnd()) {
            RawInput.Buffered padding = raw.buffered();
            int zeros = 0;
            while (zeros < padding.length() && padding.bytes()[padding.start() + zeros] == 0) {
                zeros++;
            }
            raw.take(zeros);
            if (zeros < padding.length()) {
                throw trailingBytes(raw.offset());
            }
        }
        return false;
    }

    private DamagedInput truncated() {
        return new DamagedInput("truncated gzip data", raw.offset());
    }

    private static DamagedInput trailingBytes(long offset) {
        return new DamagedInput("trailing bytes that are no gzip member", offset);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        inflater.end();
        whole.close();
        raw.close();
    }
}
