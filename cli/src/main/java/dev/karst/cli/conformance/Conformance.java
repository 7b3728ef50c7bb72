package dev.karst.cli.conformance;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/** How many cases of each feature passed, and which failed. */
public final class Conformance {
    private final Map<String, Counts> features = new TreeMap<>();
    private final Counts all = new Counts();
    private final List<Failure> failures = new ArrayList<>();

    /** A case that failed and what came instead. */
    public record Failure(ConformanceCase wanted, Outcome.Failed outcome) {
        /** As one JSON object. */
        public void write(JsonGenerator json) {
            json.writeStartObject();
            json.writeStringProperty("id", wanted.id());
            json.writeStringProperty("file", wanted.file());
            json.writeNumberProperty("line", wanted.line());
            json.writeStringProperty("feature", wanted.feature());
            json.writeStringProperty("spl", wanted.spl());
            json.writeName("expected");
            JsonTree.write(wanted.asWritten(), json);
            json.writeName("actual");
            JsonTree.write(outcome.rows(), json);
            json.writeName("messages");
            JsonTree.write(outcome.messages(), json);
            json.writeName("warnings");
            JsonTree.write(outcome.warnings(), json);
            json.writeStringProperty("note", wanted.note());
            json.writeStringProperty("source", wanted.source());
            json.writeEndObject();
        }
    }

    private static final class Counts {
        private int passed;
        private int failed;
        private int notYet;

        private void add(Outcome outcome) {
            switch (outcome) {
                case Outcome.Passed _ -> passed++;
                case Outcome.Failed _ -> failed++;
                case Outcome.NotYet _ -> notYet++;
            }
        }

        private int total() {
            return passed + failed + notYet;
        }
    }

    /** Runs them all, in their order. */
    public static Conformance of(List<ConformanceCase> cases) {
        Conformance run = new Conformance();
        for (ConformanceCase wanted : cases) {
            Outcome outcome = CaseRun.of(wanted);
            run.features.computeIfAbsent(wanted.feature(), f -> new Counts()).add(outcome);
            run.all.add(outcome);
            if (outcome instanceof Outcome.Failed failed) {
                run.failures.add(new Failure(wanted, failed));
            }
        }
        return run;
    }

    public List<Failure> failures() {
        return List.copyOf(failures);
    }

    /** A line per feature, and last the sum. */
    public void print(PrintStream out) {
        int widest = features.keySet().stream().mapToInt(String::length).max().orElse(0);
        String form = "%-" + Math.max(widest, 7) + "s  %7s %7s %8s %6s%n";
        out.printf(form, "feature", "passed", "failed", "not yet", "total");
        features.forEach((name, n) -> out.printf(form, name, n.passed, n.failed, n.notYet, n.total()));
        out.println(all.passed + " passed, " + all.failed + " failed, " + all.notYet + " not yet");
    }
}
