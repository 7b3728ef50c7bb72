package dev.karst.inflate;

import dev.karst.sources.compression.Inflation;
import dev.karst.sources.compression.WholeInflater;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Unpacks with libdeflate where it is installed. Inflaters that were closed are used again, with the memory they have. */
public final class Libdeflate implements Inflation {
    /** As Linux, macOS and Windows name the library. It has no function that tells its version. */
    private static final List<String> LIBRARIES = List.of("libdeflate.so.0", "libdeflate.0.dylib", "libdeflate.dll");

    private final Deque<LibdeflateInflater> idle = new ArrayDeque<>();
    private String library;
    private SymbolLookup symbols;
    private LibdeflateCalls calls;

    /** Looks for the library. */
    @SuppressWarnings("restricted") // loads native code
    public Libdeflate() {
        for (String name : LIBRARIES) {
            try {
                SymbolLookup found = SymbolLookup.libraryLookup(name, Arena.global());
                if (LibdeflateCalls.areIn(found)) {
                    library = name;
                    symbols = found;
                    return;
                }
            } catch (IllegalArgumentException e) {
                continue; // not installed under this name
            }
        }
    }

    @Override
    public Optional<String> name() {
        return Optional.ofNullable(library).map(name -> "libdeflate (" + name + ")");
    }

    @Override
    public synchronized WholeInflater open() {
        if (library == null) {
            throw new IllegalStateException("libdeflate is not installed");
        }
        if (calls == null) {
            calls = new LibdeflateCalls(symbols);
        }
        return idle.isEmpty() ? new LibdeflateInflater(this, calls) : idle.pop();
    }

    synchronized void giveBack(LibdeflateInflater inflater) {
        idle.push(inflater);
    }
}
