package dev.karst.engine.data;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Some rows, as columns. Beside the fields it carries, hidden from every name and wildcard, each row's position and the
 * evidence behind it. A batch is never changed and never empty.
 */
public final class Batch {
    private final int size;
    private final Map<String, Column> columns;
    private final Position[] positions;
    private final Evidence[] evidence;

    /**
     * @param evidence what is behind each row, or null where every row is the event at its position
     */
    Batch(int size, Map<String, Column> columns, Position[] positions, Evidence[] evidence) {
        if (size == 0) {
            throw new IllegalArgumentException("an empty batch");
        }
        this.size = size;
        this.columns = columns;
        this.positions = positions;
        this.evidence = evidence;
    }

    public int size() {
        return size;
    }

    /** The names of the fields that some row may have. */
    public Set<String> names() {
        return columns.keySet();
    }

    /** The names that one of the patterns selects. */
    public Set<String> selected(Collection<NamePattern> patterns) {
        return columns.keySet().stream()
                .filter(name -> patterns.stream().anyMatch(p -> p.selects(name)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public Value value(String field, int row) {
        Column column = columns.get(field);
        return column == null ? Value.NULL : column.at(row);
    }

    /** The values of a field in all rows, to be changed and given to {@link #with}. */
    public Value[] values(String field) {
        Value[] values = new Value[size];
        for (int row = 0; row < size; row++) {
            values[row] = value(field, row);
        }
        return values;
    }

    /** The same rows with a field of the value that each row's number gives. */
    public Batch with(String field, IntFunction<Value> valueOfRow) {
        Value[] values = new Value[size];
        Arrays.setAll(values, valueOfRow);
        return with(field, values);
    }

    /** The same rows with what becomes of each value of these fields, also where a row has none. */
    public Batch edited(Collection<String> fields, UnaryOperator<Value> edit) {
        Map<String, Value[]> changed = new LinkedHashMap<>();
        for (String field : fields) {
            Value[] values = values(field);
            Arrays.setAll(values, row -> edit.apply(values[row]));
            changed.put(field, values);
        }
        return with(changed);
    }

    public Position position(int row) {
        return positions[row];
    }

    public Evidence evidence(int row) {
        return evidence == null ? Evidence.of(positions[row]) : evidence[row];
    }

    public Row row(int row) {
        return new BatchRow(this, row);
    }

    private record BatchRow(Batch batch, int row) implements Row {
        @Override
        public Value value(String field) {
            return batch.value(field, row);
        }

        @Override
        public Position position() {
            return batch.position(row);
        }
    }

    /** Whether any row of the batch has a value for the field. */
    public boolean hasValue(String field) {
        Column column = columns.get(field);
        for (int row = 0; column != null && row < size; row++) {
            if (!column.at(row).isNull()) {
                return true;
            }
        }
        return false;
    }

    /** The rows the test accepts, or null if it accepts none. */
    public Batch filter(IntPredicate test) {
        int[] kept = new int[size];
        int count = 0;
        for (int row = 0; row < size; row++) {
            if (test.test(row)) {
                kept[count++] = row;
            }
        }
        if (count == 0 || count == size) {
            return count == 0 ? null : this;
        }
        BatchBuilder builder = new BatchBuilder();
        for (int i = 0; i < count; i++) {
            copyRow(kept[i], builder);
        }
        return builder.build();
    }

    /** The first rows; there must be that many. */
    public Batch first(int rows) {
        return filter(row -> row < rows);
    }

    /** The same rows with a field of these values, one per row. */
    public Batch with(String field, Value[] values) {
        return with(Map.of(field, values));
    }

    /** The same rows with fields of these values, each one per row. */
    public Batch with(Map<String, Value[]> fields) {
        Map<String, Column> changed = columns();
        fields.forEach((field, values) -> {
            ColumnBuilder builder = new ColumnBuilder();
            for (int row = 0; row < size; row++) {
                builder.set(row, values[row]);
            }
            changed.put(field, builder.build(size));
        });
        return withColumns(changed);
    }

    /** The same rows, numbered from a number on instead of standing where they did; the evidence stays. */
    public Batch numbered(long from) {
        Position[] numbers = new Position[size];
        Evidence[] behind = new Evidence[size];
        for (int row = 0; row < size; row++) {
            numbers[row] = Position.ofRow(from + row);
            behind[row] = evidence(row);
        }
        return new Batch(size, columns, numbers, behind);
    }

    /** About how many bytes it takes. */
    public long bytes() {
        long bytes = 64L + 120L * size;
        for (Column column : columns.values()) {
            for (int row = 0; row < size; row++) {
                bytes += switch (column.at(row)) {
                    case Value.Text t -> 56 + t.text().length();
                    case Value.Multi m ->
                        64 + m.values().stream().mapToLong(v -> 56 + v.length()).sum();
                    case Num n -> 9;
                    case Value.Bool b -> 8;
                    case Value.Null n -> 8;
                };
            }
        }
        return bytes;
    }

    /** The same rows with other columns, each as long as this batch. */
    public Batch withColumns(Map<String, Column> others) {
        return new Batch(size, new LinkedHashMap<>(others), positions, evidence);
    }

    /** A copy of the columns by name, in order, to be changed and given to {@link #withColumns}. */
    public Map<String, Column> columns() {
        return new LinkedHashMap<>(columns);
    }

    /** Sets the fields of one of the rows in a batch under construction, and leaves it to the caller to end the row. */
    public void copyFields(int row, BatchBuilder to) {
        columns.forEach((name, column) -> to.set(name, column.at(row)));
    }

    /** Adds one of the rows, with position and evidence, to a batch under construction. */
    public void copyRow(int row, BatchBuilder to) {
        copyFields(row, to);
        if (evidence == null) {
            to.endRow(positions[row]);
        } else {
            to.endRow(positions[row], evidence[row]);
        }
    }
}
