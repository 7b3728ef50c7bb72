package dev.karst.detection.run;

import dev.karst.detection.content.Detection;
import dev.karst.engine.data.Evidence;
import java.util.List;
import java.util.Map;

/**
 * One row of a detection, with what the detection says of it. Whether it is a finding, adds to risk, or only stands in a
 * report, is told by the type of its detection.
 *
 * @param id the same for the same row of the same detection and window, whatever its version
 * @param behind the events behind the row
 * @param fields the row's fields in the order of its columns; each has one value or more
 * @param message empty where the detection has none
 * @param riskObjects whose risk it raises
 * @param threatObjects what was used to do harm
 */
public record Finding(
        String id,
        Detection detection,
        Evidence behind,
        Map<String, List<String>> fields,
        String message,
        List<RiskObject> riskObjects,
        List<ThreatObject> threatObjects) {

    /** A value whose risk is raised by a score. */
    public record RiskObject(String field, String type, String value, int score) {}

    /** A value with which harm was done. */
    public record ThreatObject(String field, String type, String value) {}
}
