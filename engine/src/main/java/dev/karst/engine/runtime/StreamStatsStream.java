package dev.karst.engine.runtime;

import dev.karst.engine.data.Batch;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.data.Value;
import dev.karst.engine.data.Warnings;
import dev.karst.engine.function.Evaluation;
import dev.karst.engine.function.ExpressionCompiler;
import dev.karst.engine.plan.Plan;
import dev.karst.engine.plan.RunningWindow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code streamstats}: gives each row the values of its group so far. A row that belongs to several groups counts in
 * each and is given the values of the first.
 */
final class StreamStatsStream implements BatchStream {
    private final BatchStream input;
    private final RunningWindow window;
    private final GroupFunctions functions;
    private final Optional<Evaluation> resetBefore;
    private final Optional<Evaluation> resetAfter;
    private final RunningGroups groups;
    private List<List<String>> before;
    private long number;

    StreamStatsStream(
            BatchStream input,
            Plan.StreamStats node,
            ExpressionCompiler compiler,
            MemoryBudget.Share memory,
            Warnings warnings) {
        this.input = input;
        this.window = node.window();
        this.functions = new GroupFunctions(node.calls(), node.by(), compiler, memory, warnings);
        this.resetBefore = window.resetBefore().map(compiler::condition);
        this.resetAfter = window.resetAfter().map(compiler::condition);
        this.groups =
                window.slides() ? new SlidingGroups(functions, window, memory) : new GrowingGroups(functions, memory);
    }

    @Override
    public Batch next() {
        Batch batch = input.next();
        return batch == null ? null : withGroups(batch);
    }

    private Batch withGroups(Batch batch) {
        Batch numbered = batch.numbered(number);
        number += batch.size();
        Map<String, Value[]> columns = new LinkedHashMap<>();
        for (int row = 0; row < batch.size(); row++) {
            for (Map.Entry<String, Value> value : result(numbered, row).entrySet()) {
                columns.computeIfAbsent(value.getKey(), batch::values)[row] = value.getValue();
            }
        }
        Batch current = batch;
        for (Map.Entry<String, Value[]> column : columns.entrySet()) {
            current = current.with(column.getKey(), column.getValue());
        }
        return current;
    }

    private Map<String, Value> result(Batch batch, int row) {
        List<List<String>> keys = functions.keys(batch, row);
        boolean changed = window.resetOnChange() && before != null && !keys.equals(before);
        before = keys;
        if (changed || resetBefore.isPresent() && resetBefore.get().isTrue(batch.row(row))) {
            groups.clear();
        }
        if (window.current()) {
            groups.add(batch, row, keys);
        }
        Map<String, Value> values = keys.isEmpty() ? Map.of() : values(groups.at(batch, row, keys.get(0)));
        if (!window.current()) {
            groups.add(batch, row, keys);
        }
        if (resetAfter.isPresent() && resetAfter.get().isTrue(batch.row(row))) {
            groups.clear();
        }
        return values;
    }

    private Map<String, Value> values(GroupState group) {
        return functions.results(group, functions.columns(List.of(group)));
    }
}
