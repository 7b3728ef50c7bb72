package dev.karst.cli.conformance;

import dev.karst.engine.command.Commands;
import dev.karst.engine.data.Batch;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.data.Value;
import dev.karst.engine.data.Warnings;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.function.TimeText;
import dev.karst.engine.plan.PlannedSearch;
import dev.karst.engine.plan.Planner;
import dev.karst.engine.runtime.SearchRun;
import dev.karst.language.diagnostic.Diagnostic;
import dev.karst.language.diagnostic.DiagnosticPrinter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Runs a case on the engine in this process. */
final class CaseRun {
    private static final long MEMORY = 256L << 20;

    private final ConformanceCase wanted;

    private CaseRun(ConformanceCase wanted) {
        this.wanted = wanted;
    }

    /** Never throws: what the engine throws is a failure of the case. */
    static Outcome of(ConformanceCase wanted) {
        if (wanted.ingest()) {
            return new Outcome.NotYet("ingest");
        }
        try {
            CaseRun run = new CaseRun(wanted);
            return wanted.expectation() instanceof ConformanceCase.Time time ? run.time(time) : run.search();
        } catch (RuntimeException | StackOverflowError bug) {
            return failed("internal error: " + bug + at(bug));
        }
    }

    private static String at(Throwable bug) {
        StackTraceElement[] trace = bug.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }

    private static Outcome failed(String message) {
        return new Outcome.Failed(null, List.of(message), List.of());
    }

    private Outcome time(ConformanceCase.Time expected) {
        OptionalDouble seconds = TimeText.seconds(wanted.spl(), wanted.now(), wanted.zone());
        if (seconds.isEmpty()) {
            return failed("this is no time");
        }
        return seconds.getAsDouble() == expected.seconds()
                ? new Outcome.Passed()
                : failed("means " + Math.round(seconds.getAsDouble()));
    }

    private Outcome search() {
        PlannedSearch planned =
                new Planner(new Commands(), wanted.knowledge(), Planner.Options.DEFAULT).plan(wanted.spl());
        return planned.isSound() ? rows(planned) : refused(planned);
    }

    /** A wrong search may hold something that is not there yet beside what is wrong; it is refused all the same. */
    private Outcome refused(PlannedSearch planned) {
        List<Diagnostic> diagnostics = planned.diagnostics();
        List<Diagnostic> later =
                diagnostics.stream().filter(Diagnostic::isNotYet).toList();
        boolean wantsRefusal = wanted.expectation() instanceof ConformanceCase.Refusal;
        if (wantsRefusal && later.size() < diagnostics.size()) {
            return new Outcome.Passed();
        }
        if (!later.isEmpty()) {
            return new Outcome.NotYet(later.get(0).headline());
        }
        List<String> messages = diagnostics.stream()
                .map(d -> DiagnosticPrinter.print(d, planned.text()))
                .toList();
        return new Outcome.Failed(null, messages, List.of());
    }

    private Outcome rows(PlannedSearch planned) {
        Warnings warnings = new Warnings();
        SearchContext context = new SearchContext(wanted.now(), wanted.zone(), warnings);
        SearchRun run = new SearchRun(planned, context, new MemoryBudget(MEMORY), false);
        new CaseEvents(wanted.events())
                .scan(run.request(wanted.range()).stream().toList());
        List<Map<String, List<String>>> rows = texts(run.rows());
        List<String> messages = new ArrayList<>(planned.notes());
        run.failure().ifPresent(messages::add);
        boolean holds = run.failure().isEmpty()
                && wanted.expectation() instanceof ConformanceCase.Rows expected
                && new RowComparison(expected).holds(rows);
        return holds ? new Outcome.Passed() : new Outcome.Failed(rows, messages, warnings.messages());
    }

    private static List<Map<String, List<String>>> texts(List<Batch> batches) {
        List<Map<String, List<String>>> rows = new ArrayList<>();
        for (Batch batch : batches) {
            for (int row = 0; row < batch.size(); row++) {
                Map<String, List<String>> fields = new LinkedHashMap<>();
                for (String name : batch.names()) {
                    Value value = batch.value(name, row);
                    if (!value.isNull()) {
                        fields.put(name, value.texts());
                    }
                }
                rows.add(fields);
            }
        }
        return rows;
    }
}
