package dev.karst.engine.plan;

import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.function.SearchContext;

/** What an odd streaming command does, for {@link Plan.PerBatch}: one that has no node of its own. */
public interface PerBatchNode extends OddNode {
    /**
     * Whether what it makes of a row depends on the rows before: it then sees them in order, all in one place. Else it
     * handles each row for itself, wherever that is.
     */
    boolean inOrder();

    /** @param memory to be charged for what is kept from batch to batch; given back by the runtime */
    BatchOperator start(SearchContext context, MemoryBudget.Share memory);
}
