package dev.karst.sources.compression;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** All that holds with the JDK's inflater holds with the library. */
class DecompressionByLibraryTest extends DecompressionTest {
    @BeforeAll
    static void use() {
        Library.use();
    }

    @AfterAll
    static void reset() {
        Library.reset();
    }
}
