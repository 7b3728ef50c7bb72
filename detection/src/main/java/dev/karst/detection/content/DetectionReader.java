package dev.karst.detection.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a detection of ESCU 4.x. */
final class DetectionReader {
    static final String TYPES = "TTP, Anomaly, Hunting or Correlation";
    private static final String STATUSES = "production, experimental or deprecated";
    private static final List<String> KEYS_OF_LATER_GENERATIONS =
            List.of("rba", "finding", "intermediate_findings", "creation_date");

    private DetectionReader() {}

    /** The detection. Where the file has problems, parts of it are made up, and nobody may use it. */
    static Optional<Detection> read(
            YamlMapping file, String origin, boolean deprecated, Map<DetectionType, Deployment> deployments) {
        Optional<String> later =
                KEYS_OF_LATER_GENERATIONS.stream().filter(file::has).findFirst();
        if (later.isPresent()) {
            file.reportKey(
                    later.get(),
                    ContentProblem.LATER_GENERATION,
                    "generation 5.x/6.x content is not supported yet (it has `" + later.get() + "`)");
            return Optional.empty();
        }
        String id = file.text("id");
        String name = file.text("name");
        int version = file.wholeNumber("version", Integer.MAX_VALUE);
        Optional<DetectionType> type = file.oneOf("type", DetectionType::of, TYPES);
        Optional<Status> status = file.oneOf("status", Status::of, STATUSES);
        YamlMapping tags = file.mapping("tags");
        Optional<Deployment> deployment = type.map(deployments::get);
        Detection detection = new Detection(
                id,
                name,
                version,
                type.orElse(DetectionType.TTP),
                deprecated ? Status.DEPRECATED : status.orElse(Status.PRODUCTION),
                file.text("description"),
                file.text("search"),
                file.texts("data_source"),
                tags.texts("analytic_story"),
                tags.texts("mitre_attack_id"),
                file.texts("references"),
                file.optionalText("known_false_positives"),
                file.optionalText("how_to_implement"),
                deployment.map(Deployment::schedule).orElse(null),
                RiskReader.read(tags).orElse(null),
                deployment
                        .map(Deployment::createsRiskEvent)
                        .orElse(type.map(DetectionType::createsRiskEvent).orElse(false)),
                origin,
                file.placeOf("search"));
        return Optional.of(detection);
    }
}
