package dev.karst.engine.data;

import java.util.Arrays;
import java.util.List;

/** Collects the values of one field and picks the kind of column that holds them. */
final class ColumnBuilder {
    private Value[] values = new Value[16];
    private int size;
    private boolean anyText;
    private boolean anyMulti;

    /** The value of a row; rows that were passed over have none. Rows come in ascending order. */
    void set(int row, Value value) {
        if (value.isNull()) {
            return;
        }
        if (row >= values.length) {
            values = Arrays.copyOf(values, Math.max(row + 1, values.length * 2));
        }
        // "inf" does not read back as a number: in any column it is the text.
        boolean endless = value instanceof Num n && !Double.isFinite(n.value());
        anyText |= value instanceof Value.Text || endless;
        anyMulti |= value instanceof Value.Multi;
        if (value instanceof Value.Bool) {
            throw new IllegalArgumentException("a field cannot hold a truth value");
        }
        values[row] = value;
        size = row + 1;
    }

    Column build(int rows) {
        Value[] all = Arrays.copyOf(values, rows);
        if (size > rows) {
            throw new IllegalStateException("a value beyond the last row");
        }
        return anyMulti ? multivalues(all) : anyText ? texts(all) : numbers(all);
    }

    private static Column texts(Value[] all) {
        String[] texts = new String[all.length];
        for (int i = 0; i < all.length; i++) {
            texts[i] = all[i] == null ? null : all[i].display();
        }
        return new Column.Texts(texts);
    }

    private static Column numbers(Value[] all) {
        double[] numbers = new double[all.length];
        byte[] decimals = new byte[all.length];
        for (int i = 0; i < all.length; i++) {
            if (all[i] instanceof Num n) {
                // As shown: in a column of texts nothing else of it would be left.
                numbers[i] = n.decimals() < 0 ? n.value() : Double.parseDouble(n.display());
                decimals[i] = (byte) n.decimals();
            } else {
                decimals[i] = Column.Numbers.MISSING;
            }
        }
        return new Column.Numbers(numbers, decimals);
    }

    private static Column multivalues(Value[] all) {
        @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of a generic type
        List<String>[] lists = new List[all.length];
        for (int i = 0; i < all.length; i++) {
            lists[i] = all[i] == null ? null : all[i].texts();
        }
        return new Column.Multivalues(lists);
    }
}
