package dev.karst.detection.run;

import dev.karst.detection.attack.Attack;
import dev.karst.detection.attack.Tactic;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The risk that rows add to one risk object: a picture of all events that were read, whatever the time between them.
 *
 * @param type {@code user}, {@code system} or {@code other}
 * @param score the scores of the rows together
 * @param detections the names of those whose rows they are, in alphabetical order
 * @param tactics what these detections look for, in the order of the matrix
 * @param events behind the rows; an event behind two of them counts twice
 */
public record ObjectRisk(
        String object, String type, long score, List<String> detections, List<Tactic> tactics, long events) {

    public ObjectRisk {
        detections = List.copyOf(detections);
        tactics = List.copyOf(tactics);
    }

    private record Key(String object, String type) {}

    /** What is added up for one object. */
    private static final class Sum {
        private long score;
        private long events;
        private final Set<String> detections = new TreeSet<>();
        private final Set<String> techniques = new LinkedHashSet<>();

        void add(Finding finding, int rowScore) {
            score += rowScore;
            events += finding.behind().events();
            detections.add(finding.detection().name());
            techniques.addAll(finding.detection().techniques());
        }

        ObjectRisk of(Key key) {
            List<Tactic> tactics = Attack.shipped().tacticsOf(techniques);
            return new ObjectRisk(key.object(), key.type(), score, List.copyOf(detections), tactics, events);
        }
    }

    /**
     * Of the rows of detections that create risk events. A row adds its score to an object once, also where several of
     * its fields name the object. The highest score comes first; equal scores in the order of object and type.
     */
    public static List<ObjectRisk> of(Stream<Finding> findings) {
        Map<Key, Sum> sums = new HashMap<>();
        findings.filter(f -> f.detection().createsRiskEvent()).forEach(finding -> {
            Map<Key, Integer> scores = new HashMap<>();
            finding.riskObjects().forEach(o -> scores.put(new Key(o.value(), o.type()), o.score()));
            scores.forEach(
                    (key, score) -> sums.computeIfAbsent(key, k -> new Sum()).add(finding, score));
        });
        return sums.entrySet().stream()
                .map(e -> e.getValue().of(e.getKey()))
                .sorted(Comparator.comparingLong(ObjectRisk::score)
                        .reversed()
                        .thenComparing(ObjectRisk::object)
                        .thenComparing(ObjectRisk::type))
                .toList();
    }
}
