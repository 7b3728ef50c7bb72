package dev.karst.engine.runtime;

import dev.karst.engine.data.Batch;
import dev.karst.engine.plan.Plan;

/** Tells an observer of every batch that passes. */
record ObservedStream(BatchStream input, Plan node, RowObserver observer) implements BatchStream {
    @Override
    public Batch next() {
        Batch batch = input.next();
        if (batch != null) {
            observer.passed(node, batch);
        }
        return batch;
    }
}
