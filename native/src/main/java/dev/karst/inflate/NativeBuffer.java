package dev.karst.inflate;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Memory outside the heap that grows when more is needed; what was in it is lost then. */
@SuppressWarnings("MustBeClosed") // closed when it grows; the inflaters live as long as the process
final class NativeBuffer {
    private static final long ALIGNMENT = 64;

    private Arena arena = Arena.ofShared();
    private MemorySegment memory = MemorySegment.NULL;

    /** Makes room for at least so many bytes. */
    void reserve(long bytes) {
        if (memory.byteSize() >= bytes) {
            return;
        }
        arena.close();
        arena = Arena.ofShared();
        memory = arena.allocate(bytes + bytes / 4, ALIGNMENT);
    }

    MemorySegment memory() {
        return memory;
    }
}
