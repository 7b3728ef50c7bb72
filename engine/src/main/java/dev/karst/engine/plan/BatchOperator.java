package dev.karst.engine.plan;

import dev.karst.engine.data.Batch;

/** Does something to rows, batch by batch. */
public interface BatchOperator {
    /** The batch that becomes of this one, or null where nothing is left. */
    Batch apply(Batch batch);
}
