package dev.karst.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.karst.sources.compression.InflationChoice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Hostile input where a native library unpacks gzip from the first byte on. */
class HostileInputByLibraryTest extends HostileInputTest {
    @BeforeAll
    static void useLibrary() {
        System.setProperty("karst.inflate", "whole");
        assumeTrue(
                InflationChoice.description().startsWith("libdeflate"),
                "libdeflate is not installed (Debian: package libdeflate0)");
    }

    @AfterAll
    static void reset() {
        System.clearProperty("karst.inflate");
    }
}
