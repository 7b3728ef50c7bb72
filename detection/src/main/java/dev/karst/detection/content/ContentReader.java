package dev.karst.detection.content;

import dev.karst.engine.data.CodePointOrder;
import dev.karst.language.macro.Macro;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes one pack of the texts of its files. Deployments come first: detections take their schedules from them. */
final class ContentReader {
    private final Map<DetectionType, Deployment> deployments = new EnumMap<>(DetectionType.class);
    private final Map<DetectionType, String> deploymentFiles = new EnumMap<>(DetectionType.class);
    private final Map<String, Detection> detections = new LinkedHashMap<>();
    private final List<Macro> macros = new ArrayList<>();
    private final Map<String, String> macroFiles = new HashMap<>();
    private final List<ContentProblem> problems = new ArrayList<>();

    void add(Deployment deployment) {
        deployments.put(deployment.type(), deployment);
    }

    void report(ContentProblem problem) {
        problems.add(problem);
    }

    void deployment(String file, String text) {
        whole(file, text, Deployment::read).ifPresent(read -> {
            Deployment deployment = read.value();
            String first = deploymentFiles.putIfAbsent(deployment.type(), file);
            if (first == null) {
                add(deployment);
            } else {
                String type = deployment.type().spelling();
                reportTwice(read.place("type"), "the schedule of type " + type + " is already given in " + first);
            }
        });
    }

    void macro(String file, String text) {
        whole(file, text, ContentReader::macro).ifPresent(read -> {
            Macro macro = read.value();
            String key = macro.name() + "(" + macro.arguments().size() + ")";
            String first = macroFiles.putIfAbsent(key, file);
            if (first == null) {
                macros.add(macro);
            } else {
                reportTwice(read.place("name"), "macro " + YamlMapping.quoted(key) + " is already defined in " + first);
            }
        });
    }

    /**
     * @param origin as the detection tells it
     * @param deprecated whether the file lies where deprecated detections lie, whatever it says itself
     */
    void detection(String file, String text, String origin, boolean deprecated) {
        whole(file, text, yaml -> DetectionReader.read(yaml, origin, deprecated, deployments))
                .ifPresent(read -> {
                    Detection detection = read.value();
                    Detection first = detections.putIfAbsent(detection.id().toLowerCase(Locale.ROOT), detection);
                    if (first != null) {
                        String id = YamlMapping.quoted(detection.id());
                        String holder = YamlMapping.quoted(first.name()) + " in "
                                + first.place().file();
                        reportTwice(read.place("id"), "id " + id + " is already that of " + holder);
                    }
                });
    }

    ContentPack pack(String name) {
        return new ContentPack(name, List.copyOf(detections.values()), macros, problems());
    }

    /** By file, line and column. */
    List<ContentProblem> problems() {
        return problems.stream()
                .sorted(Comparator.comparing(ContentProblem::file, CodePointOrder.ASCENDING)
                        .thenComparingInt(ContentProblem::line)
                        .thenComparingInt(ContentProblem::column))
                .toList();
    }

    private record Read<T>(YamlMapping yaml, T value) {
        Place place(String key) {
            return yaml.placeOf(key);
        }
    }

    /** What the file holds, if it could be read without a single problem. */
    private <T> Optional<Read<T>> whole(String file, String text, Function<YamlMapping, Optional<T>> reader) {
        FileProblems found = new FileProblems();
        Optional<YamlMapping> yaml = YamlFile.read(file, text, found);
        Optional<Read<T>> read = yaml.flatMap(y -> reader.apply(y).map(value -> new Read<>(y, value)));
        problems.addAll(found.list());
        return found.isEmpty() ? read : Optional.empty();
    }

    private static Optional<Macro> macro(YamlMapping file) {
        return Optional.of(new Macro(file.text("name"), file.texts("arguments"), file.anyText("definition")));
    }

    private void reportTwice(Place place, String message) {
        problems.add(ContentProblem.at(place, ContentProblem.DEFINED_TWICE, message));
    }
}
