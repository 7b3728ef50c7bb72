package dev.karst.sources.compression;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The library that these tests need; without it they are skipped. */
final class Library {
    private static final String PROPERTY = "karst.inflate";

    private Library() {}

    /** From now on everything is unpacked by the library that can be. */
    static void use() {
        System.setProperty(PROPERTY, "whole");
        assumeTrue(
                InflationChoice.description().startsWith("libdeflate"),
                "libdeflate is not installed (Debian: package libdeflate0)");
    }

    /** From now on the JDK unpacks everything. */
    static void leave() {
        System.setProperty(PROPERTY, "jdk");
    }

    static void reset() {
        System.clearProperty(PROPERTY);
    }
}
