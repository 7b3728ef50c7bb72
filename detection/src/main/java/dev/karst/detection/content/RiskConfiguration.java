package dev.karst.detection.content;

import java.util.List;

/**
 * How a row of a detection is scored, told and attributed. The same for every row; what the row adds are the values of
 * the fields named here.
 *
 * @param score 0 to 100
 * @param message a template with {@code $field$} tokens
 * @param riskObjects whose risk a row raises, in the order of the content
 * @param threatObjects what was used to do harm, in the order of the content
 */
public record RiskConfiguration(
        int score, String message, List<RiskObjectField> riskObjects, List<ThreatObjectField> threatObjects) {

    /**
     * A field whose values are risk objects.
     *
     * @param type {@code user}, {@code system} or {@code other}
     */
    public record RiskObjectField(String field, String type) {}

    /**
     * A field whose values are threat objects.
     *
     * @param type such as {@code ip_address} or {@code process}; the set is open
     */
    public record ThreatObjectField(String field, String type) {}

    public RiskConfiguration {
        riskObjects = List.copyOf(riskObjects);
        threatObjects = List.copyOf(threatObjects);
    }
}
