package dev.karst.engine.runtime;

import dev.karst.engine.data.Batch;
import dev.karst.engine.data.BatchBuilder;
import dev.karst.engine.data.KeyOrder;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.data.Num;
import dev.karst.engine.data.Position;
import dev.karst.engine.data.Row;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Evaluation;
import dev.karst.engine.function.ExpressionCompiler;
import dev.karst.engine.plan.AggregateCall;
import dev.karst.engine.plan.AggregateCall.Fields;
import dev.karst.engine.plan.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Groups rows by the values of fields and keeps the state of the functions for each group. A row that lacks a by-field
 * belongs to no group; one with several values of a by-field belongs to the group of each. Groups come out in ascending
 * order of their keys.
 *
 * <p>A call over fields makes a column for each field that has a value in a row of some group. Where two columns would
 * have one name, by-fields and columns that the search names go before those of a pattern, and of patterns the first.
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
    private final Map<List<String>, GroupState> groups = new HashMap<>();
    private long charged;

    GroupCollector(Plan.Aggregate node, ExpressionCompiler compiler, MemoryBudget budget, boolean evidence) {
        this.calls = node.calls();
        this.by = node.by();
        this.arguments = calls.stream()
                .map(c -> c.expression().map(compiler::compile).orElse(null))
                .toList();
        this.readsTime = calls.stream().anyMatch(c -> c.function().readsTime());
        this.evidence = evidence;
        this.budget = budget;
    }

    @Override
    public void accept(Batch batch) {
        List<List<String>> fields = calls.stream().map(c -> fields(c, batch)).toList();
        for (int row = 0; row < batch.size(); row++) {
            for (List<String> key : keys(batch, row)) {
                GroupState group = group(key);
                add(batch, row, fields, group);
                charge(group.growth());
            }
        }
    }

    /** The batch's fields that the call takes one by one; of a call that does not, none. */
    private List<String> fields(AggregateCall call, Batch batch) {
        return call.argument() instanceof Fields f
                ? batch.names().stream().filter(name -> f.selects(name, by)).toList()
                : List.of();
    }

    private void add(Batch batch, int index, List<List<String>> fields, GroupState group) {
        Row row = batch.row(index);
        Position position = batch.position(index);
        Num time = readsTime ? batch.value("_time", index).number() : null;
        double seconds = time == null ? Double.NaN : time.value();
        for (int i = 0; i < calls.size(); i++) {
            switch (calls.get(i).argument()) {
                case AggregateCall.Rows r -> group.of(i).add(ONE, position, seconds);
                case AggregateCall.Each e -> {
                    Value value = argument(i, row);
                    if (!value.isNull()) {
                        group.of(i).add(value, position, seconds);
                    }
                }
                case Fields f -> {
                    for (String field : fields.get(i)) {
                        Value value = batch.value(field, index);
                        if (!value.isNull()) {
                            group.of(i, field).add(value, position, seconds);
                        }
                    }
                }
            }
        }
        if (evidence) {
            group.addEvidence(batch.evidence(index));
        }
    }

    /** An `if` of mixed outcomes can end in a truth value: a function that takes none takes its text. */
    private Value argument(int call, Row row) {
        Value value = arguments.get(call).evaluate(row);
        boolean asText =
                value instanceof Value.Bool && !calls.get(call).function().takesTruth();
        return asText ? new Value.Text(value.display()) : value;
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

    private GroupState group(List<String> key) {
        GroupState known = groups.get(key);
        if (known == null) {
            charge(96 + key.stream().mapToLong(k -> 64 + 2L * k.length()).sum());
            known = new GroupState(calls, evidence);
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
            GroupState ours = group(key);
            ours.merge(theirs);
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
        List<OutputColumn> columns = columns();
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

    @Override
    public void discard() {
        groups.clear();
        budget.release(charged);
        charged = 0;
    }

    /**
     * A column that a call makes.
     *
     * @param field which field it is about, of a call over fields; else null
     */
    private record OutputColumn(String name, int call, String field) {}

    private List<OutputColumn> columns() {
        Set<String> taken = new HashSet<>(by);
        List<OutputColumn> columns = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            if (!(calls.get(i).argument() instanceof Fields)) {
                columns.add(new OutputColumn(calls.get(i).as(), i, null));
                taken.add(calls.get(i).as());
            }
        }
        for (int i = 0; i < calls.size(); i++) {
            if (calls.get(i).argument() instanceof Fields fields) {
                for (String field : seen(i)) {
                    String name = calls.get(i).column(fields, field);
                    if (taken.add(name)) {
                        columns.add(new OutputColumn(name, i, field));
                    }
                }
            }
        }
        return columns;
    }

    /** The fields that a call over fields found in some group, in the order of their names. */
    private Set<String> seen(int call) {
        Set<String> names = new TreeSet<>();
        groups.values().forEach(group -> names.addAll(group.fields(call)));
        return names;
    }

    private void finish(List<String> key, List<OutputColumn> columns, Position position, BatchBuilder builder) {
        GroupState group = groups.get(key);
        for (int i = 0; i < by.size(); i++) {
            builder.set(by.get(i), new Value.Text(key.get(i)));
        }
        for (OutputColumn column : columns) {
            Value value = column.field() == null
                    ? group.of(column.call()).result()
                    : group.result(column.call(), column.field());
            builder.set(column.name(), value);
        }
        if (evidence) {
            builder.endRow(position, group.evidence());
        } else {
            builder.endRow(position);
        }
    }
}
