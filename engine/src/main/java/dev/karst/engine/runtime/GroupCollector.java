package dev.karst.engine.runtime;

import dev.karst.engine.data.Batch;
import dev.karst.engine.data.BatchBuilder;
import dev.karst.engine.data.KeyOrder;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.data.Position;
import dev.karst.engine.data.Value;
import dev.karst.engine.data.Warnings;
import dev.karst.engine.function.ExpressionCompiler;
import dev.karst.engine.plan.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps the state of the functions for each group. Groups come out in ascending order of their keys. */
final class GroupCollector implements Collector {
    private static final int BATCH = 4096;

    private final List<String> by;
    private final GroupFunctions functions;
    private final boolean evidence;
    private final MemoryBudget.Share memory;
    private final Map<List<String>, GroupState> groups = new HashMap<>();

    GroupCollector(
            Plan.Aggregate node,
            ExpressionCompiler compiler,
            MemoryBudget.Share memory,
            Warnings warnings,
            boolean evidence) {
        this.by = node.by();
        this.functions = new GroupFunctions(node.calls(), by, compiler, memory, warnings);
        this.evidence = evidence;
        this.memory = memory;
    }

    @Override
    public void accept(Batch batch) {
        for (int row = 0; row < batch.size(); row++) {
            for (List<String> key : functions.keys(batch, row)) {
                GroupState group = group(key);
                functions.add(batch, row, group);
                if (evidence) {
                    group.addEvidence(batch.evidence(row));
                }
                memory.charge(group.growth());
            }
        }
    }

    private GroupState group(List<String> key) {
        GroupState known = groups.get(key);
        if (known == null) {
            memory.charge(96 + key.stream().mapToLong(k -> 64 + 2L * k.length()).sum());
            known = functions.start(evidence);
            groups.put(key, known);
        }
        return known;
    }

    @Override
    public void merge(Collector other) {
        GroupCollector collector = (GroupCollector) other;
        collector.groups.forEach((key, theirs) -> {
            GroupState ours = group(key);
            ours.merge(theirs);
            memory.charge(ours.growth());
        });
        collector.discard();
    }

    @Override
    public BatchStream finish() {
        if (by.isEmpty()) {
            // Without by-fields there is one row, also of no rows.
            group(List.of());
        }
        List<GroupFunctions.Column> columns = functions.columns(groups.values());
        List<List<String>> keys = new ArrayList<>(groups.keySet());
        keys.sort(KeyOrder.ASCENDING);
        List<Batch> batches = new ArrayList<>();
        BatchBuilder builder = new BatchBuilder();
        long number = 0;
        for (List<String> key : keys) {
            finish(key, columns, Position.ofRow(number++), builder);
            if (builder.size() == BATCH) {
                batches.add(builder.build());
            }
        }
        if (builder.size() > 0) {
            batches.add(builder.build());
        }
        discard();
        return new ListStream(batches);
    }

    private void finish(
            List<String> key, List<GroupFunctions.Column> columns, Position position, BatchBuilder builder) {
        GroupState group = groups.get(key);
        for (int i = 0; i < by.size(); i++) {
            builder.set(by.get(i), new Value.Text(key.get(i)));
        }
        functions.results(group, columns).forEach(builder::set);
        if (evidence) {
            builder.endRow(position, group.evidence());
        } else {
            builder.endRow(position);
        }
    }

    @Override
    public void discard() {
        groups.clear();
        memory.releaseAll();
    }
}
