package dev.karst.engine.function;

import dev.karst.engine.data.CodePointOrder;
import dev.karst.engine.data.Num;
import dev.karst.engine.data.Row;
import dev.karst.engine.data.Value;
import dev.karst.engine.data.Value.Bool;
import dev.karst.language.tree.Expression.BinaryOperator;

/**
 * Equal, less and their kin in eval and where (semantics reference, 3.3). Beside a number both sides are numbers, and
 * what is none makes NULL; beside a text both are texts, compared by code point and with regard to case; two fields are
 * numbers if both look it. A comparison with NULL is NULL. Of a multivalue any value may satisfy it.
 */
record Comparison(BinaryOperator operator, Evaluation left, Evaluation right) implements Evaluation {
    @Override
    public Type type() {
        return Type.BOOLEAN;
    }

    @Override
    public Value evaluate(Row row) {
        Value a = left.evaluate(row);
        Value b = right.evaluate(row);
        if (a.isNull() || b.isNull()) {
            return Value.NULL;
        }
        if (a instanceof Value.Multi || b instanceof Value.Multi) {
            return anyOf(a, b);
        }
        return compare(a, b);
    }

    private Value anyOf(Value a, Value b) {
        Value result = Value.NULL;
        for (String x : a.texts()) {
            for (String y : b.texts()) {
                Value one = compare(new Value.Text(x), new Value.Text(y));
                if (one == Bool.TRUE) {
                    return one;
                }
                result = one.isNull() ? result : one;
            }
        }
        return result;
    }

    private Value compare(Value a, Value b) {
        boolean asText = left.type() == Type.TEXT || right.type() == Type.TEXT;
        boolean asNumber = left.type() == Type.NUMBER || right.type() == Type.NUMBER;
        if (!asText) {
            Num x = a.number();
            Num y = b.number();
            if (x != null && y != null) {
                return Bool.of(holds(x.value(), y.value()));
            }
            if (asNumber) {
                return Value.NULL;
            }
        }
        return Bool.of(holds(CodePointOrder.ASCENDING.compare(a.display(), b.display())));
    }

    private boolean holds(double x, double y) {
        return switch (operator) {
            case EQUAL -> x == y;
            case NOT_EQUAL -> x != y;
            case LESS -> x < y;
            case LESS_OR_EQUAL -> x <= y;
            case GREATER -> x > y;
            case GREATER_OR_EQUAL -> x >= y;
            case XOR, OR, AND, LIKE, CONCATENATE, ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER ->
                throw new IllegalStateException("not a comparison: " + operator);
        };
    }

    private boolean holds(int order) {
        return holds(order, 0.0);
    }
}
