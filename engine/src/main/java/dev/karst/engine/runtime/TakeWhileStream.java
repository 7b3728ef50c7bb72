package dev.karst.engine.runtime;

import dev.karst.engine.data.Batch;
import dev.karst.engine.data.Row;
import java.util.function.Predicate;

/** Passes on the first rows, as long as each passes a test, and then stops reading. */
final class TakeWhileStream implements BatchStream {
    private final BatchStream input;
    private final Predicate<Row> test;
    private final boolean keepLast;
    private boolean done;

    /** @param keepLast whether the first row that fails is passed on too */
    TakeWhileStream(BatchStream input, Predicate<Row> test, boolean keepLast) {
        this.input = input;
        this.test = test;
        this.keepLast = keepLast;
    }

    @Override
    public Batch next() {
        Batch batch = done ? null : input.next();
        if (batch == null) {
            done = true;
            return null;
        }
        for (int row = 0; row < batch.size(); row++) {
            if (!test.test(batch.row(row))) {
                done = true;
                return batch.first(keepLast ? row + 1 : row);
            }
        }
        return batch;
    }
}
