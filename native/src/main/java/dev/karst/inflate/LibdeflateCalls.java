package dev.karst.inflate;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/** The functions of libdeflate that are used, as libdeflate.h declares them; size_t has 64 bits. */
final class LibdeflateCalls {
    private static final String ALLOCATE = "libdeflate_alloc_decompressor";
    private static final String DECOMPRESS = "libdeflate_deflate_decompress_ex";

    private final MethodHandle allocate;
    private final MethodHandle decompress;

    @SuppressWarnings("restricted") // calls native code
    LibdeflateCalls(SymbolLookup symbols) {
        Linker linker = Linker.nativeLinker();
        allocate = linker.downcallHandle(symbols.findOrThrow(ALLOCATE), FunctionDescriptor.of(ADDRESS));
        decompress = linker.downcallHandle(
                symbols.findOrThrow(DECOMPRESS),
                FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    }

    /** Whether this library has the functions, on a machine whose pointers have 64 bits. */
    static boolean areIn(SymbolLookup symbols) {
        return ADDRESS.byteSize() == Long.BYTES
                && symbols.find(ALLOCATE).isPresent()
                && symbols.find(DECOMPRESS).isPresent();
    }

    /** A new decompressor, which takes about 20 KB and is never given back. */
    MemorySegment allocate() {
        try {
            MemorySegment decompressor = (MemorySegment) allocate.invokeExact();
            if (decompressor.equals(MemorySegment.NULL)) {
                throw new OutOfMemoryError("libdeflate");
            }
            return decompressor;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e); // native functions throw nothing
        }
    }

    /**
     * Unpacks a stream.
     *
     * @param taken receives the length of the stream, 64 bits
     * @param made receives the length of the content, 64 bits
     * @return 0 done; 1 damaged or cut off; 3 too little space for the content
     */
    int decompress(
            MemorySegment decompressor,
            MemorySegment in,
            long inLength,
            MemorySegment out,
            long outLength,
            MemorySegment taken,
            MemorySegment made) {
        try {
            return (int) decompress.invokeExact(decompressor, in, inLength, out, outLength, taken, made);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
