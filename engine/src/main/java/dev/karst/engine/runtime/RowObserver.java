package dev.karst.engine.runtime;

import dev.karst.engine.data.Batch;
import dev.karst.engine.plan.Plan;

/** Is told what comes out of each node of a plan while it runs. */
public interface RowObserver {
    RowObserver NONE = (node, batch) -> {};

    void passed(Plan node, Batch batch);
}
