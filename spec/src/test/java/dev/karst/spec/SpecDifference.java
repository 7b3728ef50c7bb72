package dev.karst.spec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What tells a result from the one that was expected, as lines with a minus (expected) or a plus (what came). */
final class SpecDifference {
    private final SpecCase spec;
    private final SpecResult actual;

    private SpecDifference(SpecCase spec, SpecResult actual) {
        this.spec = spec;
        this.actual = actual;
    }

    /** Empty where there is none. */
    static Optional<String> of(SpecCase spec, SpecResult actual) {
        return new SpecDifference(spec, actual).text();
    }

    private Optional<String> text() {
        SpecResult expected = spec.expected();
        if (SpecResult.ANY_ERROR.equals(expected.error()) && actual.error() != null) {
            return Optional.empty();
        }
        if (expected.error() != null || actual.error() != null) {
            return lines("", lines(expected.error()), lines(actual.error()));
        }
        List<String> parts = new ArrayList<>();
        List<String> wanted =
                new ArrayList<>(expected.rows().stream().map(this::row).toList());
        List<String> came =
                new ArrayList<>(actual.rows().stream().map(this::row).toList());
        if (!spec.ordered()) {
            Collections.sort(wanted);
            Collections.sort(came);
        }
        lines("", wanted, came).ifPresent(parts::add);
        if (expected.columns() != null && actual.columns() != null) {
            List<String> shown =
                    actual.columns().stream().filter(this::isCompared).toList();
            lines("columns: ", List.of(expected.columns().toString()), List.of(shown.toString()))
                    .ifPresent(parts::add);
        }
        if (actual.warnings() != null) {
            lines("warning: ", expected.warnings(), actual.warnings()).ifPresent(parts::add);
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("", parts));
    }

    private static List<String> lines(String error) {
        return error == null ? List.of("(no error)") : error.lines().toList();
    }

    private boolean isCompared(String field) {
        return !field.startsWith("_") || spec.internals().contains(field);
    }

    /** As it would stand in the file, fields in the order of their names. */
    private String row(Map<String, List<String>> row) {
        return row.keySet().stream()
                .filter(this::isCompared)
                .sorted()
                .map(name -> scalar(name) + ": " + value(row.get(name)))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String value(List<String> texts) {
        return texts.size() == 1
                ? scalar(texts.getFirst())
                : texts.stream().map(SpecDifference::scalar).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String scalar(String text) {
        return text.matches("[A-Za-z0-9_.][A-Za-z0-9_.+/-]*")
                ? text
                : "\""
                        + text.replace("\\", "\\\\")
                                .replace("\"", "\\\"")
                                .replace("\n", "\\n")
                                .replace("\t", "\\t") + "\"";
    }

    /** The lines both have stand between the others: the longest common part is kept. */
    private static Optional<String> lines(String label, List<String> expected, List<String> actual) {
        if (expected.equals(actual)) {
            return Optional.empty();
        }
        int[][] common = new int[expected.size() + 1][actual.size() + 1];
        for (int i = expected.size() - 1; i >= 0; i--) {
            for (int j = actual.size() - 1; j >= 0; j--) {
                common[i][j] = expected.get(i).equals(actual.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        StringBuilder out = new StringBuilder();
        int i = 0;
        int j = 0;
        while (i < expected.size() || j < actual.size()) {
            boolean same =
                    i < expected.size() && j < actual.size() && expected.get(i).equals(actual.get(j));
            boolean gone = i < expected.size() && (j == actual.size() || common[i + 1][j] >= common[i][j + 1]);
            String line = same || gone ? expected.get(i) : actual.get(j);
            out.append(same ? "    " : gone ? "  - " : "  + ")
                    .append(label)
                    .append(line)
                    .append('\n');
            i += same || gone ? 1 : 0;
            j += same || !gone ? 1 : 0;
        }
        return Optional.of(out.toString());
    }

    /** The same difference once, with the names of all engines that show it. */
    static String report(SpecCase spec, Map<String, String> differences) {
        Map<String, List<String>> engines = new LinkedHashMap<>();
        differences.forEach((engine, text) ->
                engines.computeIfAbsent(text, t -> new ArrayList<>()).add(engine));
        StringBuilder out = new StringBuilder();
        out.append(spec.place()).append(": ").append(spec.name()).append('\n');
        spec.search().lines().forEach(line -> out.append("  | ").append(line).append('\n'));
        engines.forEach((text, names) -> out.append("  in: ")
                .append(String.join("; ", names))
                .append('\n')
                .append(text));
        return out.toString();
    }
}
