package dev.karst.cli;

import dev.karst.detection.run.DetectionRun;
import dev.karst.detection.run.Finding;
import dev.karst.detection.run.HuntSettings;
import dev.karst.detection.run.ObjectRisk;
import dev.karst.detection.run.StageExplanation;
import dev.karst.sources.scan.Ledger;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that a hunt's reports tell.
 *
 * @param runs in the order of the detections' names
 * @param silent how far events came in detections without rows, where that was asked for
 * @param options the times as the user gave them
 */
record HuntOutcome(
        Content content,
        List<DetectionRun> runs,
        List<StageExplanation> silent,
        Ledger ledger,
        HuntSettings settings,
        EventOptions options) {

    /** In the order of detection name and row key. */
    Stream<Finding> findings() {
        return runs.stream().flatMap(run -> run.findings().stream());
    }

    /** The highest first. */
    List<ObjectRisk> risk() {
        return ObjectRisk.of(findings());
    }

    ZoneId zone() {
        return settings.zone();
    }
}
