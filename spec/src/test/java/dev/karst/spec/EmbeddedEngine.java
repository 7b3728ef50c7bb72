package dev.karst.spec;

import dev.karst.engine.command.Commands;
import dev.karst.engine.data.Batch;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.data.Value;
import dev.karst.engine.data.Warnings;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.plan.PlannedSearch;
import dev.karst.engine.plan.Planner;
import dev.karst.engine.runtime.SearchRun;
import dev.karst.language.diagnostic.DiagnosticPrinter;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The engine in this process, in one of the ways it can be run.
 *
 * @param options how searches are planned
 * @param batch how many events arrive together
 * @param arrival in what order they arrive
 * @param rewritten whether the search is parsed, printed as canonical SPL and that is run
 * @param evidence whether rows carry the events behind them
 */
record EmbeddedEngine(
        String name, Planner.Options options, int batch, Arrival arrival, boolean rewritten, boolean evidence)
        implements SpecEngine {

    /** When every search of a spec started: 2023-11-14 22:13:20 UTC. */
    static final double NOW = 1_700_000_000;

    /** To be changed with -Dkarst.seed=N. */
    static final long SEED = Long.getLong("karst.seed", 1);

    private static final int USUAL_BATCH = 4096;
    private static final long MEMORY = 64 << 20;

    /** The order in which events reach the engine. */
    enum Arrival {
        AS_RECORDED,
        REVERSED,
        SHUFFLED
    }

    /** Every way in which a case must give the same rows. */
    static List<SpecEngine> all() {
        Planner.Options usual = Planner.Options.DEFAULT;
        Planner.Options plain = new Planner.Options(false, false, null);
        Planner.Options allFields = new Planner.Options(true, true, null);
        return List.of(
                new EmbeddedEngine("as users run it", usual, USUAL_BATCH, Arrival.AS_RECORDED, false, true),
                new EmbeddedEngine("batches of 1", usual, 1, Arrival.AS_RECORDED, false, false),
                new EmbeddedEngine("batches of 3", usual, 3, Arrival.AS_RECORDED, false, false),
                new EmbeddedEngine("not optimized", plain, 3, Arrival.AS_RECORDED, false, false),
                new EmbeddedEngine("all fields", allFields, 3, Arrival.AS_RECORDED, false, false),
                new EmbeddedEngine("reversed", usual, 3, Arrival.REVERSED, false, false),
                new EmbeddedEngine("shuffled with seed " + SEED, usual, 2, Arrival.SHUFFLED, false, true),
                new EmbeddedEngine("as canonical SPL", usual, USUAL_BATCH, Arrival.AS_RECORDED, true, false),
                new ReferenceEngine());
    }

    @Override
    public SpecResult run(SpecCase spec) {
        PlannedSearch planned = new Planner(new Commands(), spec.knowledge(), options).plan(spec.search());
        if (!planned.isSound()) {
            return SpecResult.error(planned.diagnostics().stream()
                    .map(d -> DiagnosticPrinter.print(d, planned.text()))
                    .collect(Collectors.joining()));
        }
        return rewritten ? runRewritten(planned.pipeline().spl(), spec) : run(planned, spec);
    }

    private SpecResult runRewritten(String canonical, SpecCase spec) {
        PlannedSearch planned = new Planner(new Commands(), spec.knowledge(), options).plan(canonical);
        if (!planned.isSound()) {
            throw new AssertionError("the canonical SPL is refused: " + canonical + "\n" + planned.diagnostics());
        }
        return run(planned, spec);
    }

    private SpecResult run(PlannedSearch planned, SpecCase spec) {
        SearchContext context = new SearchContext(NOW, ZoneOffset.UTC, new Warnings());
        MemoryBudget budget = new MemoryBudget(MEMORY);
        SearchRun run = new SearchRun(planned, context, budget, evidence);
        new EventsInMemory(arriving(spec.events()), batch)
                .scan(run.request(spec.range()).stream().toList());
        List<Batch> batches = run.rows();
        if (run.failure().isPresent()) {
            return SpecResult.error(run.failure().get());
        }
        if (budget.used() != 0) {
            throw new AssertionError(budget.used() + " bytes of the budget were not given back");
        }
        List<Map<String, List<String>>> rows = rows(batches);
        Set<String> names = rows.stream().flatMap(r -> r.keySet().stream()).collect(Collectors.toSet());
        List<String> columns = planned.columnOrder().arrange(names);
        return new SpecResult(columns, rows, context.warnings().messages(), null);
    }

    private List<SpecEvent> arriving(List<SpecEvent> events) {
        List<SpecEvent> order = new ArrayList<>(events);
        switch (arrival) {
            case AS_RECORDED -> {}
            case REVERSED -> Collections.reverse(order);
            case SHUFFLED -> Collections.shuffle(order, new Random(SEED));
        }
        return order;
    }

    private static List<Map<String, List<String>>> rows(List<Batch> batches) {
        List<Map<String, List<String>>> rows = new ArrayList<>();
        for (Batch batch : batches) {
            for (int row = 0; row < batch.size(); row++) {
                Map<String, List<String>> fields = new LinkedHashMap<>();
                for (String name : new LinkedHashSet<>(batch.names())) {
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
