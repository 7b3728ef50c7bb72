package dev.karst.engine.runtime;

import dev.karst.engine.data.Batch;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.data.Value;
import dev.karst.engine.data.Warnings;
import dev.karst.engine.function.ExpressionCompiler;
import dev.karst.engine.plan.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code eventstats}: reads all rows, and then gives each the values of its group. A row that belongs to several groups
 * is given those of the first.
 */
final class EventStatsStream implements BatchStream {
    private final BatchStream input;
    private final GroupFunctions functions;
    private final MemoryBudget.Share memory;
    private BatchStream result;

    EventStatsStream(
            BatchStream input,
            Plan.EventStats node,
            ExpressionCompiler compiler,
            MemoryBudget.Share memory,
            Warnings warnings) {
        this.input = input;
        this.functions = new GroupFunctions(node.calls(), node.by(), compiler, memory, warnings);
        this.memory = memory;
    }

    @Override
    public Batch next() {
        if (result == null) {
            result = new ListStream(withGroups());
        }
        return result.next();
    }

    private List<Batch> withGroups() {
        Map<List<String>, GroupState> groups = new HashMap<>();
        List<Batch> batches = new ArrayList<>();
        long number = 0;
        for (Batch batch = input.next(); batch != null; batch = input.next()) {
            memory.charge(batch.bytes());
            batches.add(batch);
            Batch numbered = batch.numbered(number);
            number += batch.size();
            for (int row = 0; row < batch.size(); row++) {
                for (List<String> key : functions.keys(numbered, row)) {
                    GroupState group = groups.computeIfAbsent(key, k -> functions.start(false));
                    functions.add(numbered, row, group);
                    memory.charge(group.growth());
                }
            }
        }
        List<GroupFunctions.Column> columns = functions.columns(groups.values());
        Map<List<String>, Map<String, Value>> results = new HashMap<>();
        groups.forEach((key, group) -> results.put(key, functions.results(group, columns)));
        batches.replaceAll(batch -> withGroups(batch, columns, results));
        return batches;
    }

    private Batch withGroups(
            Batch batch, List<GroupFunctions.Column> columns, Map<List<String>, Map<String, Value>> results) {
        List<Map<String, Value>> ofRows = new ArrayList<>();
        for (int row = 0; row < batch.size(); row++) {
            List<List<String>> keys = functions.keys(batch, row);
            ofRows.add(keys.isEmpty() ? null : results.get(keys.get(0)));
        }
        Batch current = batch;
        for (GroupFunctions.Column column : columns) {
            Value[] values = batch.values(column.name());
            for (int row = 0; row < values.length; row++) {
                if (ofRows.get(row) != null) {
                    values[row] = ofRows.get(row).get(column.name());
                }
            }
            current = current.with(column.name(), values);
        }
        return current;
    }
}
