package dev.karst.cli;

import dev.karst.detection.run.DetectionRun;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What came of the detections that look for one technique.
 *
 * @param id as the detections write it, whether ATT&amp;CK has it or not
 * @param runs in the order of the detections' names; never empty
 */
record TechniqueUse(String id, List<DetectionRun> runs) {
    /** From the most that is known to the least. */
    enum State {
        /** A detection has rows. */
        FOUND,
        /** A detection ran, none has rows. */
        NOT_FOUND,
        /** No detection ran. */
        NOT_RUN
    }

    /** In the order of their ids. */
    static List<TechniqueUse> of(List<DetectionRun> runs) {
        TreeMap<String, List<DetectionRun>> byId = new TreeMap<>();
        for (DetectionRun run : runs) {
            run.prepared().detection().techniques().stream()
                    .distinct()
                    .forEach(id ->
                            byId.computeIfAbsent(id, none -> new ArrayList<>()).add(run));
        }
        return byId.entrySet().stream()
                .map(e -> new TechniqueUse(e.getKey(), e.getValue()))
                .toList();
    }

    long rows() {
        return runs.stream().mapToLong(run -> run.findings().size()).sum();
    }

    State state() {
        if (rows() > 0) {
            return State.FOUND;
        }
        return runs.stream().anyMatch(DetectionRun::ran) ? State.NOT_FOUND : State.NOT_RUN;
    }
}
