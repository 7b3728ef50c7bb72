package dev.karst.engine.function;

import dev.karst.engine.data.Row;
import dev.karst.engine.data.Value;

/** {@code .}: two values joined as text, numbers by the display rule. NULL with anything is NULL. */
record Concatenation(Evaluation left, Evaluation right) implements Evaluation {
    @Override
    public Type type() {
        return Type.TEXT;
    }

    @Override
    public Value evaluate(Row row) {
        Value a = left.evaluate(row);
        Value b = a.isNull() ? a : right.evaluate(row);
        return b.isNull() ? Value.NULL : new Value.Text(a.display() + b.display());
    }
}
