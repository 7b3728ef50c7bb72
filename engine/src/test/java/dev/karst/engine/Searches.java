package dev.karst.engine;

import dev.karst.engine.command.Commands;
import dev.karst.engine.data.Batch;
import dev.karst.engine.data.BatchBuilder;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.data.Num;
import dev.karst.engine.data.Position;
import dev.karst.engine.data.Row;
import dev.karst.engine.data.Value;
import dev.karst.engine.data.Warnings;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.plan.PlannedSearch;
import dev.karst.engine.plan.Planner;
import dev.karst.engine.runtime.SearchRun;
import dev.karst.engine.runtime.TimeRange;
import dev.karst.language.macro.Macros;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Plans and runs searches over a few rows. */
public final class Searches {
    public static final Planner.Options RAW = new Planner.Options(false, false, null);

    private Searches() {}

    public static PlannedSearch plan(String search) {
        return plan(search, Planner.Options.DEFAULT);
    }

    public static PlannedSearch plan(String search, Planner.Options options) {
        return new Planner(new Commands(), Macros.none(), options).plan(search);
    }

    public static SearchContext context() {
        return new SearchContext(1_700_000_000, ZoneOffset.UTC, new Warnings());
    }

    /** Names and values in turn; a value is null, a text, a number or a list of texts. */
    public static Map<String, Value> fields(Object... namesAndValues) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], value(namesAndValues[i + 1]));
        }
        return fields;
    }

    public static Value value(Object value) {
        return switch (value) {
            case null -> Value.NULL;
            case Value v -> v;
            case Number n -> Num.of(n.doubleValue());
            case List<?> list ->
                Value.ofTexts(list.stream().map(Object::toString).toList());
            default -> new Value.Text(value.toString());
        };
    }

    public static Row row(Object... namesAndValues) {
        Map<String, Value> fields = fields(namesAndValues);
        return name -> fields.getOrDefault(name, Value.NULL);
    }

    /** The events of an object `o`, newest first, one second apart, in one batch. */
    @SafeVarargs
    public static Batch batch(Map<String, Value>... rows) {
        BatchBuilder builder = new BatchBuilder();
        for (int i = 0; i < rows.length; i++) {
            rows[i].forEach(builder::set);
            builder.endRow(new Position(1000 - i, "o", i + 1));
        }
        return builder.build();
    }

    /** The rows of the search over the batches, each as `name=value` in alphabetical order. */
    public static List<String> run(String search, Batch... batches) {
        PlannedSearch planned = plan(search);
        if (!planned.isSound()) {
            throw new IllegalArgumentException(planned.diagnostics().toString());
        }
        SearchRun run = new SearchRun(planned, context(), new MemoryBudget(1 << 28), true);
        var sink = run.request(TimeRange.ALL).orElseThrow().sink();
        for (Batch batch : batches) {
            sink.accept(batch);
        }
        return show(run.rows());
    }

    public static List<String> show(List<Batch> batches) {
        List<String> rows = new ArrayList<>();
        for (Batch batch : batches) {
            for (int row = 0; row < batch.size(); row++) {
                List<String> parts = new ArrayList<>();
                for (String name : new TreeSet<>(batch.names())) {
                    Value value = batch.value(name, row);
                    if (!value.isNull()) {
                        parts.add(name + "=" + String.join(",", value.texts()));
                    }
                }
                rows.add(String.join(" ", parts));
            }
        }
        return rows;
    }
}
