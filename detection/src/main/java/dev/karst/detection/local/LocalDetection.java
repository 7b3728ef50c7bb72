package dev.karst.detection.local;

import dev.karst.detection.content.Detection;
import java.util.List;

/**
 * What a user changes of one detection.
 *
 * @param detection as it is with the settings
 * @param settings those that hold
 * @param changes the same, each with what it stands in for
 */
public record LocalDetection(Detection detection, DetectionSettings settings, List<Change> changes) {
    public LocalDetection {
        changes = List.copyOf(changes);
    }

    /**
     * A setting and what it overrides.
     *
     * @param content what the content says, in a few words; empty where it says nothing
     * @param weaker settings of the same key that the user gives this detection too and that do not hold, the strongest
     *     first
     */
    public record Change(Setting<?> setting, String content, List<Setting<?>> weaker) {
        public Change {
            weaker = List.copyOf(weaker);
        }
    }
}
