package dev.karst.engine.runtime;

import dev.karst.engine.data.Batch;
import dev.karst.engine.data.BatchBuilder;
import dev.karst.engine.data.EvidenceBuilder;
import dev.karst.engine.data.KeyOrder;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.data.Num;
import dev.karst.engine.data.Position;
import dev.karst.engine.data.Row;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Accumulator;
import dev.karst.engine.function.Evaluation;
import dev.karst.engine.function.ExpressionCompiler;
import dev.karst.engine.plan.AggregateCall;
import dev.karst.engine.plan.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups rows by the values of fields and keeps an accumulator per group and function. A row that lacks a by-field
 * belongs to no group; one with several values of a by-field belongs to the group of each. Groups come out in ascending
 * order of their keys.
 */
final class GroupCollector implements Collector {
    private static final Value ONE = new Value.Text("1");
    private static final int BATCH = 4096;
    private static final int COMBINATION_BYTES = 128;

    private final List<AggregateCall> calls;
    private final List<String> by;
    private final List<Evaluation> arguments;
    private final boolean readsTime;
    private final boolean evidence;
    private final MemoryBudget budget;
    private final Map<List<String>, Group> groups = new HashMap<>();
    private long charged;

    GroupCollector(Plan.Aggregate node, ExpressionCompiler compiler, MemoryBudget budget, boolean evidence) {
        this.calls = node.calls();
        this.by = node.by();
        this.arguments = calls.stream()
                .map(c -> c.argument() == null ? null : compiler.compile(c.argument()))
                .toList();
        this.readsTime = calls.stream().anyMatch(c -> c.function().readsTime());
        this.evidence = evidence;
        this.budget = budget;
    }

    private final class Group {
        private final List<Accumulator> accumulators =
                calls.stream().map(c -> c.function().start()).toList();
        private final EvidenceBuilder behind = evidence ? new EvidenceBuilder() : null;
        private long bytes;

        /** What it takes more than when last asked. */
        long growth() {
            long now = 64 + (behind == null ? 0 : behind.bytes());
            for (Accumulator accumulator : accumulators) {
                now += accumulator.bytes();
            }
            long growth = now - bytes;
            bytes = now;
            return growth;
        }
    }

    @Override
    public void accept(Batch batch) {
        for (int row = 0; row < batch.size(); row++) {
            for (List<String> key : keys(batch, row)) {
                Group group = group(key);
                add(batch, row, group);
                charge(group.growth());
            }
        }
    }

    private void add(Batch batch, int index, Group group) {
        Row row = batch.row(index);
        Position position = batch.position(index);
        Num time = readsTime ? batch.value("_time", index).number() : null;
        double seconds = time == null ? Double.NaN : time.value();
        for (int i = 0; i < arguments.size(); i++) {
            Evaluation argument = arguments.get(i);
            Value value = argument == null ? ONE : argument.evaluate(row);
            if (!value.isNull()) {
                group.accumulators.get(i).add(value, position, seconds);
            }
        }
        if (evidence) {
            group.behind.add(batch.evidence(index));
        }
    }

    /** The keys of all groups that the row belongs to: the combinations of its by-fields' values. */
    private List<List<String>> keys(Batch batch, int row) {
        double combinations = 1;
        for (String field : by) {
            combinations *= batch.value(field, row).texts().size();
        }
        if (combinations > 1) {
            // They exist all at once for a moment: a row can have very many.
            long bytes = (long) Math.min(combinations * COMBINATION_BYTES, Long.MAX_VALUE / 2.0);
            budget.charge(bytes);
            budget.release(bytes);
        }
        List<List<String>> keys = List.of(List.of());
        for (String field : by) {
            List<String> values = batch.value(field, row).texts();
            List<List<String>> longer = new ArrayList<>(keys.size() * values.size());
            for (List<String> key : keys) {
                for (String value : values) {
                    List<String> with = new ArrayList<>(key);
                    with.add(value);
                    longer.add(with);
                }
            }
            keys = longer;
        }
        return keys.size() > 1 ? keys.stream().distinct().toList() : keys;
    }

    private Group group(List<String> key) {
        Group known = groups.get(key);
        if (known == null) {
            charge(96 + key.stream().mapToLong(k -> 64 + 2L * k.length()).sum());
            known = new Group();
            groups.put(key, known);
        }
        return known;
    }

    private void charge(long bytes) {
        budget.charge(bytes);
        charged += bytes;
    }

    @Override
    public void merge(Collector other) {
        GroupCollector collector = (GroupCollector) other;
        collector.groups.forEach((key, theirs) -> {
            Group ours = group(key);
            for (int i = 0; i < calls.size(); i++) {
                ours.accumulators.get(i).merge(theirs.accumulators.get(i));
            }
            if (evidence) {
                ours.behind.add(theirs.behind.build());
            }
            charge(ours.growth());
        });
        budget.release(collector.charged);
    }

    @Override
    public BatchStream finish() {
        if (by.isEmpty()) {
            // Without by-fields there is one row, also of no rows.
            group(List.of());
        }
        List<List<String>> keys = new ArrayList<>(groups.keySet());
        keys.sort(KeyOrder.ASCENDING);
        List<Batch> batches = new ArrayList<>();
        BatchBuilder builder = new BatchBuilder();
        long number = 0;
        for (List<String> key : keys) {
            finish(key, groups.get(key), Position.ofRow(number++), builder);
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

    @Override
    public void discard() {
        groups.clear();
        budget.release(charged);
        charged = 0;
    }

    private void finish(List<String> key, Group group, Position position, BatchBuilder builder) {
        for (int i = 0; i < by.size(); i++) {
            builder.set(by.get(i), new Value.Text(key.get(i)));
        }
        for (int i = 0; i < calls.size(); i++) {
            builder.set(calls.get(i).as(), group.accumulators.get(i).result());
        }
        if (evidence) {
            builder.endRow(position, group.behind.build());
        } else {
            builder.endRow(position);
        }
    }
}
