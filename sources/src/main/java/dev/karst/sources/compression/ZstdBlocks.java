package dev.karst.sources.compression;

import java.io.IOException;
import java.util.Objects;

/**
 * A zstd input in pieces (RFC 8878): a frame's header, each of its blocks, its checksum. No read goes beyond a piece,
 * because the decoder throws away all it has made of one read when something in it is wrong: so only the damaged block
 * is lost. Skippable frames are skipped, and an input that ends within a frame is reported here.
 */
final class ZstdBlocks extends BulkInputStream {
    private static final int FRAME = 0xFD2FB528;
    private static final int SKIPPABLE = 0x184D2A50;
    private static final int SKIPPABLE_MASK = 0xFFFFFFF0;
    private static final int BLOCK_HEADER_BYTES = 3;
    private static final int CHECKSUM_BYTES = 4;
    private static final int RUN_LENGTH_BLOCK = 1;

    private final RawInput raw;
    private Next next = Next.FRAME;
    private boolean hasChecksum;
    private long pieceStart;
    private int left;

    private enum Next {
        FRAME,
        BLOCK,
        CHECKSUM
    }

    ZstdBlocks(RawInput raw) {
        this.raw = raw;
    }

    static boolean isFrame(int magic) {
        return magic == FRAME;
    }

    static boolean isSkippable(int magic) {
        return (magic & SKIPPABLE_MASK) == SKIPPABLE;
    }

    /** Where in the compressed input the piece begins that was read last. */
    long pieceStart() {
        return pieceStart;
    }

    @Override
    public int read(byte[] target, int at, int length) throws IOException {
        Objects.checkFromIndexSize(at, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (left == 0 && !nextPiece()) {
            return -1;
        }
        int n = raw.read(target, at, Math.min(left, length));
        if (n < 0) {
            throw truncated();
        }
        left -= n;
        return n;
    }

    /** Says how long the next piece is; false at the end of the input between two frames. */
    private boolean nextPiece() throws IOException {
        pieceStart = raw.offset();
        switch (next) {
            case FRAME -> {
                skipSkippableFrames();
                if (raw.atEnd()) {
                    return false;
                }
                readFrameHeader();
            }
            case BLOCK -> readBlockHeader();
            case CHECKSUM -> {
                left = CHECKSUM_BYTES;
                next = Next.FRAME;
            }
        }
        return true;
    }

    private void skipSkippableFrames() throws IOException {
        while (raw.peek(4) == 4 && isSkippable(raw.intAt(0))) {
            require(8);
            long length = Integer.toUnsignedLong(raw.intAt(4));
            raw.take(8);
            if (raw.skipUpTo(length) < length) {
                throw truncated();
            }
            pieceStart = raw.offset();
        }
    }

    private void readFrameHeader() throws IOException {
        if (raw.peek(4) < 4 || !isFrame(raw.intAt(0))) {
            throw new DamagedInput("trailing bytes that are no zstd frame", raw.offset());
        }
        require(5);
        int descriptor = raw.byteAt(4);
        boolean singleSegment = (descriptor & 0x20) != 0;
        int dictionaryId = (1 << (descriptor & 3)) >> 1; // 0, 1, 2 or 4 bytes
        int contentSize = descriptor >> 6 == 0 ? (singleSegment ? 1 : 0) : 1 << (descriptor >> 6);
        left = 5 + (singleSegment ? 0 : 1) + dictionaryId + contentSize;
        hasChecksum = (descriptor & 4) != 0;
        next = Next.BLOCK;
    }

    private void readBlockHeader() throws IOException {
        require(BLOCK_HEADER_BYTES);
        int header = raw.byteAt(0) | raw.byteAt(1) << 8 | raw.byteAt(2) << 16;
        boolean last = (header & 1) != 0;
        boolean runLength = (header >> 1 & 3) == RUN_LENGTH_BLOCK;
        left = BLOCK_HEADER_BYTES + (runLength ? 1 : header >> 3);
        if (last) {
            next = hasChecksum ? Next.CHECKSUM : Next.FRAME;
        }
    }

    private void require(int bytes) throws IOException {
        int available = raw.peek(bytes);
        if (available < bytes) {
            raw.take(available);
            throw truncated();
        }
    }

    private DamagedInput truncated() {
        return new DamagedInput("truncated zstd data", raw.offset());
    }

    @Override
    public void close() throws IOException {
        raw.close();
    }
}
