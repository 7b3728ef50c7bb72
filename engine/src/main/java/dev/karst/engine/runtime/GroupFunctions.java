package dev.karst.engine.runtime;

import dev.karst.engine.data.Batch;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.data.Num;
import dev.karst.engine.data.Position;
import dev.karst.engine.data.Row;
import dev.karst.engine.data.Value;
import dev.karst.engine.data.Warnings;
import dev.karst.engine.function.Accumulator;
import dev.karst.engine.function.Evaluation;
import dev.karst.engine.function.ExpressionCompiler;
import dev.karst.engine.function.LimitedAccumulator;
import dev.karst.engine.plan.AggregateCall;
import dev.karst.engine.plan.AggregateCall.Fields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The functions of stats and its kin made ready to run: which groups a row belongs to, what it adds to a group, and the
 * columns that come of a group. A row that lacks a by-field belongs to no group; one with several values of a by-field
 * belongs to the group of each.
 *
 * <p>A call over fields makes a column for each field that has a value in a row of some group. Where two columns would
 * have one name, by-fields and columns that the search names go before those of a pattern, and of patterns the first.
 */
final class GroupFunctions {
    private static final Value ONE = new Value.Text("1");
    private static final int COMBINATION_BYTES = 128;

    private final List<AggregateCall> calls;
    private final List<String> by;
    private final List<Evaluation> arguments;
    private final boolean readsTime;
    private final MemoryBudget.Share memory;
    private final Warnings warnings;
    private Batch batch;
    private List<List<String>> batchFields = List.of();

    GroupFunctions(
            List<AggregateCall> calls,
            List<String> by,
            ExpressionCompiler compiler,
            MemoryBudget.Share memory,
            Warnings warnings) {
        this.calls = calls;
        this.by = by;
        this.arguments = calls.stream()
                .map(c -> c.expression().map(compiler::compile).orElse(null))
                .toList();
        this.readsTime = calls.stream().anyMatch(c -> c.function().readsTime());
        this.memory = memory;
        this.warnings = warnings;
    }

    /** A group that nothing was added to. */
    GroupState start(boolean evidence) {
        return new GroupState(calls, evidence);
    }

    /** Adds what the functions want of a row. */
    void add(Batch rows, int index, GroupState group) {
        Row row = rows.row(index);
        Position position = rows.position(index);
        Num time = readsTime ? rows.value("_time", index).number() : null;
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
                    for (String field : fields(rows).get(i)) {
                        Value value = row.value(field);
                        if (!value.isNull()) {
                            group.of(i, field).add(value, position, seconds);
                        }
                    }
                }
            }
        }
    }

    /** For each call, the batch's fields that it takes one by one. */
    private List<List<String>> fields(Batch rows) {
        if (batch != rows) {
            batch = rows;
            batchFields = calls.stream().map(c -> fields(c, rows)).toList();
        }
        return batchFields;
    }

    private List<String> fields(AggregateCall call, Batch rows) {
        return call.argument() instanceof Fields f
                ? rows.names().stream().filter(name -> f.selects(name, by)).toList()
                : List.of();
    }

    /** An `if` of mixed outcomes can end in a truth value: a function that takes none takes its text. */
    private Value argument(int call, Row row) {
        Value value = arguments.get(call).evaluate(row);
        boolean asText =
                value instanceof Value.Bool && !calls.get(call).function().takesTruth();
        return asText ? new Value.Text(value.display()) : value;
    }

    /** The keys of all groups that the row belongs to: the combinations of its by-fields' values. */
    List<List<String>> keys(Batch rows, int row) {
        double combinations = 1;
        for (String field : by) {
            combinations *= rows.value(field, row).texts().size();
        }
        if (combinations > 1) {
            // They exist all at once for a moment: a row can have very many.
            long bytes = (long) Math.min(combinations * COMBINATION_BYTES, Long.MAX_VALUE / 2.0);
            memory.charge(bytes);
            memory.giveBack(bytes);
        }
        List<List<String>> keys = List.of(List.of());
        for (String field : by) {
            List<String> values = rows.value(field, row).texts();
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

    /**
     * A column that a call makes.
     *
     * @param field which field it is about, of a call over fields; else null
     */
    record Column(String name, int call, String field) {}

    /** The columns that come of these groups. */
    List<Column> columns(Collection<GroupState> groups) {
        Set<String> taken = new HashSet<>(by);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            if (!(calls.get(i).argument() instanceof Fields)) {
                columns.add(new Column(calls.get(i).as(), i, null));
                taken.add(calls.get(i).as());
            }
        }
        for (int i = 0; i < calls.size(); i++) {
            if (calls.get(i).argument() instanceof Fields fields) {
                for (String field : seen(i, groups)) {
                    String name = calls.get(i).column(fields, field);
                    if (taken.add(name)) {
                        columns.add(new Column(name, i, field));
                    }
                }
            }
        }
        return columns;
    }

    /** The fields that a call over fields found in some group, in the order of their names. */
    private static Set<String> seen(int call, Collection<GroupState> groups) {
        Set<String> names = new TreeSet<>();
        groups.forEach(group -> names.addAll(group.fields(call)));
        return names;
    }

    /** The values of a group in these columns. */
    Map<String, Value> results(GroupState group, List<Column> columns) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (Column column : columns) {
            Accumulator seen =
                    column.field() == null ? group.of(column.call()) : group.seen(column.call(), column.field());
            values.put(column.name(), seen.result());
            if (seen instanceof LimitedAccumulator limited) {
                limited.leftOut().ifPresent(warnings::add);
            }
        }
        return values;
    }
}
