package dev.karst.sources.compression;

import java.util.Optional;

/**
 * A way to unpack deflate streams (RFC 1951) whole, which is faster than the JDK's piece by piece and needs a stream and
 * its content in memory. A service: providers are found by {@link java.util.ServiceLoader}, never named.
 */
public interface Inflation {
    /** What it is called, for people to read; empty if it cannot be used on this machine. Costs little. */
    Optional<String> name();

    /** Something to unpack with; only where there is a {@link #name}. The first one may take a tenth of a second. */
    WholeInflater open();
}
