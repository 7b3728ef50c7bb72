package dev.karst.detection.content;

import java.util.Optional;

/** What content says of all detections of one type: when they run, and whether they raise risk. */
record Deployment(DetectionType type, Schedule schedule, boolean createsRiskEvent) {
    private static final String BASELINE = "Baseline";

    /** Of a file of {@code deployments}; empty for baselines, which are no detections, and where there are problems. */
    static Optional<Deployment> read(YamlMapping file) {
        if (file.optionalText("type").equals(BASELINE)) {
            return Optional.empty();
        }
        YamlMapping scheduling = file.mapping("scheduling");
        Schedule schedule = new Schedule(
                scheduling.anyText("cron_schedule"),
                scheduling.anyText("earliest_time"),
                scheduling.anyText("latest_time"),
                scheduling.anyText("schedule_window"));
        boolean risk = file.mapping("alert_action")
                .mapping("rba")
                .optionalTruth("enabled")
                .orElse(false);
        return file.oneOf("type", DetectionType::of, DetectionReader.TYPES)
                .map(type -> new Deployment(type, schedule, risk));
    }
}
