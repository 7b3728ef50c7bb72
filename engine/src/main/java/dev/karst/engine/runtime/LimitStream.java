package dev.karst.engine.runtime;

import dev.karst.engine.data.Batch;

/** Passes on the first rows and then stops reading. */
final class LimitStream implements BatchStream {
    private final BatchStream input;
    private long left;

    LimitStream(BatchStream input, long rows) {
        this.input = input;
        this.left = rows;
    }

    @Override
    public Batch next() {
        Batch batch = left == 0 ? null : input.next();
        if (batch == null) {
            left = 0;
            return null;
        }
        Batch first = batch.size() > left ? batch.first((int) left) : batch;
        left -= first.size();
        return first;
    }
}
