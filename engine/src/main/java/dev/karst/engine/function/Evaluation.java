package dev.karst.engine.function;

import dev.karst.engine.data.Row;
import dev.karst.engine.data.Value;

/** An expression made ready to run. */
public interface Evaluation {
    Type type();

    /**
     * Whether its value is shown only as precisely as its decimal literals: they, and arithmetic over them
     * (semantics reference, 1.5).
     */
    default boolean limitsPrecision() {
        return false;
    }

    /** Never null; {@link Value#NULL} where it has no value for the row. */
    Value evaluate(Row row);

    /** Whether the value is TRUE: neither FALSE nor NULL, nor anything that is no truth value. */
    default boolean isTrue(Row row) {
        return evaluate(row) == Value.Bool.TRUE;
    }
}
