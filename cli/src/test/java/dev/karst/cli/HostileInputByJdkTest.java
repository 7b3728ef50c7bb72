package dev.karst.cli;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Hostile input where the JDK unpacks all gzip. */
class HostileInputByJdkTest extends HostileInputTest {
    @BeforeAll
    static void leaveLibrary() {
        System.setProperty("karst.inflate", "jdk");
    }

    @AfterAll
    static void reset() {
        System.clearProperty("karst.inflate");
    }
}
