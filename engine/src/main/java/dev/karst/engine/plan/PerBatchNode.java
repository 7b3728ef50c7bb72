package dev.karst.engine.plan;

import dev.karst.engine.data.FieldUse;
import dev.karst.engine.function.SearchContext;

/** What an odd streaming command does, for {@link Plan.PerBatch}: one that has no node of its own. */
public interface PerBatchNode {
    /** What it wants of its input where this much is wanted of it. */
    FieldUse needs(FieldUse wanted);

    BatchOperator start(SearchContext context);

    /** For plans. */
    String describe();
}
