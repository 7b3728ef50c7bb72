package dev.karst.spec;

import dev.karst.engine.command.Commands;
import dev.karst.engine.data.Warnings;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.plan.PlannedSearch;
import dev.karst.engine.plan.Planner;
import dev.karst.language.diagnostic.DiagnosticPrinter;
import dev.karst.spec.reference.Interpreter;
import dev.karst.spec.reference.Result;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The reference interpreter. It has no column order, no warnings and no memory budget of its own. */
final class ReferenceEngine implements SpecEngine {
    @Override
    public String name() {
        return "the reference interpreter";
    }

    /** It would go on for ever where the engine must stop. */
    @Override
    public boolean answers(SpecCase spec) {
        return !spec.memory();
    }

    @Override
    public SpecResult run(SpecCase spec) {
        PlannedSearch parsed =
                new Planner(new Commands(), spec.knowledge(), Planner.Options.DEFAULT).plan(spec.search());
        if (!parsed.isSound()) {
            return SpecResult.error(parsed.diagnostics().stream()
                    .map(d -> DiagnosticPrinter.print(d, parsed.text()))
                    .collect(Collectors.joining()));
        }
        SearchContext context = new SearchContext(EmbeddedEngine.NOW, ZoneOffset.UTC, new Warnings());
        List<Result> events = spec.events().stream()
                .sorted(Comparator.comparing(SpecEvent::position))
                .map(e -> new Result(e.position(), e.values()))
                .toList();
        List<Result> results = new Interpreter(context, spec.knowledge()).run(parsed.pipeline(), events, spec.range());
        return new SpecResult(null, results.stream().map(ReferenceEngine::row).toList(), null, null);
    }

    private static Map<String, List<String>> row(Result result) {
        Map<String, List<String>> row = new LinkedHashMap<>();
        result.fields().forEach((name, value) -> row.put(name, value.texts()));
        return row;
    }
}
