package dev.karst.detection.run;

import java.util.List;
import java.util.Optional;

/**
 * What came of one detection.
 *
 * @param findings in the order of their row keys
 * @param notes what whoever reads the rows should know
 * @param failure why it stopped while running; empty where it did not
 */
public record DetectionRun(
        PreparedDetection prepared, List<Finding> findings, List<String> notes, Optional<String> failure) {
    public DetectionRun {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    /** Whether the search was planned and saw the whole scan. */
    public boolean ran() {
        return prepared.verdict().canRun() && failure.isEmpty();
    }
}
