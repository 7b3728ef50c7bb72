package dev.karst.engine.function;

import dev.karst.engine.data.Row;
import dev.karst.engine.data.Value;
import dev.karst.engine.data.Value.Bool;
import java.util.List;

/** AND, OR, NOT and XOR over three truth values, as in SQL: what could be either way is NULL. */
sealed interface Logic extends Evaluation {
    @Override
    default Type type() {
        return Type.BOOLEAN;
    }

    /** NOT of NULL is NULL. */
    record Not(Evaluation operand) implements Logic {
        @Override
        public Value evaluate(Row row) {
            return operand.evaluate(row) instanceof Bool b ? Bool.of(!b.truth()) : Value.NULL;
        }
    }

    /** FALSE if any side is FALSE. */
    record And(Evaluation left, Evaluation right) implements Logic {
        @Override
        public Value evaluate(Row row) {
            Value a = left.evaluate(row);
            if (a == Bool.FALSE) {
                return Bool.FALSE;
            }
            Value b = right.evaluate(row);
            return b == Bool.FALSE ? Bool.FALSE : a == Bool.TRUE && b == Bool.TRUE ? Bool.TRUE : Value.NULL;
        }
    }

    /** TRUE if any side is TRUE. */
    record Or(Evaluation left, Evaluation right) implements Logic {
        @Override
        public Value evaluate(Row row) {
            Value a = left.evaluate(row);
            if (a == Bool.TRUE) {
                return Bool.TRUE;
            }
            Value b = right.evaluate(row);
            return b == Bool.TRUE ? Bool.TRUE : a == Bool.FALSE && b == Bool.FALSE ? Bool.FALSE : Value.NULL;
        }
    }

    record Xor(Evaluation left, Evaluation right) implements Logic {
        @Override
        public Value evaluate(Row row) {
            return left.evaluate(row) instanceof Bool a && right.evaluate(row) instanceof Bool b
                    ? Bool.of(a.truth() != b.truth())
                    : Value.NULL;
        }
    }

    /** OR over a list: {@code x IN (...)}. */
    record Any(List<Evaluation> options) implements Logic {
        @Override
        public Value evaluate(Row row) {
            Value result = Bool.FALSE;
            for (Evaluation option : options) {
                Value value = option.evaluate(row);
                if (value == Bool.TRUE) {
                    return Bool.TRUE;
                }
                result = value == Bool.FALSE ? result : Value.NULL;
            }
            return result;
        }
    }
}
