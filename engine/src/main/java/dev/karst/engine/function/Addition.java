package dev.karst.engine.function;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Row;
import dev.karst.engine.data.Value;
import dev.karst.language.tree.Expression.BinaryOperator;

/**
 * {@code +}: the sum of two numbers, or two texts joined (semantics reference, 3.1). Beside a text both are texts,
 * beside a number both are numbers, two fields are numbers if both look it. NULL with anything is NULL.
 */
record Addition(Evaluation left, Evaluation right) implements Evaluation {
    @Override
    public Type type() {
        if (left.type() == Type.TEXT || right.type() == Type.TEXT) {
            return Type.TEXT;
        }
        return left.type() == Type.NUMBER || right.type() == Type.NUMBER ? Type.NUMBER : Type.ANY;
    }

    @Override
    public boolean limitsPrecision() {
        return left.limitsPrecision() || right.limitsPrecision();
    }

    @Override
    public Value evaluate(Row row) {
        Value a = left.evaluate(row);
        Value b = right.evaluate(row);
        if (a.isNull() || b.isNull()) {
            return Value.NULL;
        }
        Type type = type();
        if (type != Type.TEXT) {
            Num x = a.number();
            Num y = b.number();
            if (x != null && y != null) {
                return new Arithmetic(BinaryOperator.ADD, left, right).of(x, y);
            }
            if (type == Type.NUMBER) {
                return Value.NULL;
            }
        }
        return new Value.Text(a.display() + b.display());
    }
}
