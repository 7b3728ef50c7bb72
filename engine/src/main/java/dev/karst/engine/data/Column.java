package dev.karst.engine.data;

import java.util.List;

/**
 * The values of one field in a batch. Which kind of column holds them is a matter of space: no operator can tell. A
 * column is never changed.
 */
public sealed interface Column {
    /** Never null. */
    Value at(int row);

    int size();

    /** Where this column has no value, that of the other. */
    default Column orElse(Column other) {
        ColumnBuilder both = new ColumnBuilder();
        for (int row = 0; row < size(); row++) {
            Value value = at(row);
            both.set(row, value.isNull() ? other.at(row) : value);
        }
        return both.build(size());
    }

    /** Texts; null where the row has none. */
    record Texts(String[] values) implements Column {
        @Override
        public Value at(int row) {
            return Value.ofText(values[row]);
        }

        @Override
        public int size() {
            return values.length;
        }
    }

    /** Numbers, with the decimals each is shown with; {@link #MISSING} decimals where the row has none. */
    record Numbers(double[] values, byte[] decimals) implements Column {
        static final byte MISSING = -2;

        @Override
        public Value at(int row) {
            return decimals[row] == MISSING ? Value.NULL : new Num(values[row], decimals[row]);
        }

        @Override
        public int size() {
            return values.length;
        }
    }

    /** Rows of which some hold several texts; null where the row has none. */
    record Multivalues(List<String>[] values) implements Column {
        @Override
        public Value at(int row) {
            return values[row] == null ? Value.NULL : Value.ofTexts(values[row]);
        }

        @Override
        public int size() {
            return values.length;
        }
    }
}
