package dev.karst.inflate;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.karst.sources.compression.WholeInflater;
import java.lang.foreign.MemorySegment;

/** Unpacks in memory outside the heap, so that the garbage collector never waits for native code. */
final class LibdeflateInflater implements WholeInflater {
    private static final int DONE = 0;
    private static final int TOO_LITTLE_SPACE = 3;

    private final Libdeflate owner;
    private final LibdeflateCalls calls;
    private final MemorySegment decompressor;
    private final NativeBuffer in = new NativeBuffer();
    private final NativeBuffer out = new NativeBuffer();
    private final NativeBuffer lengths = new NativeBuffer();
    private int contentLength;

    LibdeflateInflater(Libdeflate owner, LibdeflateCalls calls) {
        this.owner = owner;
        this.calls = calls;
        this.decompressor = calls.allocate();
        lengths.reserve(2L * Long.BYTES);
    }

    @Override
    public int inflate(byte[] bytes, int at, int length, int expected, int most) {
        in.reserve(length);
        MemorySegment.copy(bytes, at, in.memory(), JAVA_BYTE, 0, length);
        MemorySegment taken = lengths.memory();
        MemorySegment made = taken.asSlice(Long.BYTES);
        int space = Math.min(Math.max(expected, 4 * Long.BYTES), most);
        while (true) {
            out.reserve(space);
            int outcome = calls.decompress(decompressor, in.memory(), length, out.memory(), space, taken, made);
            if (outcome == DONE) {
                contentLength = (int) made.get(JAVA_LONG, 0);
                return (int) taken.get(JAVA_LONG, 0);
            }
            if (outcome != TOO_LITTLE_SPACE || space == most) {
                return -1;
            }
            space = (int) Math.min(4L * space, most);
        }
    }

    @Override
    public int contentLength() {
        return contentLength;
    }

    @Override
    public void copy(int from, byte[] target, int at, int length) {
        MemorySegment.copy(out.memory(), JAVA_BYTE, from, target, at, length);
    }

    @Override
    public void close() {
        owner.giveBack(this);
    }
}
