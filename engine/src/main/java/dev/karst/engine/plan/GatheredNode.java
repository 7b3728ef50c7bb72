package dev.karst.engine.plan;

import dev.karst.engine.data.Batch;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.function.SearchContext;
import java.util.List;

/** What an odd command that needs its whole input does, for {@link Plan.Gathered}. */
public interface GatheredNode extends OddNode {
    /** Whether the result depends on the order of its input. */
    boolean needsOrder();

    /**
     * All rows that become of all rows, in order.
     *
     * @param memory to be charged for what is made beside the input; given back by the runtime
     */
    List<Batch> apply(List<Batch> input, SearchContext context, MemoryBudget.Share memory);
}
