package dev.karst.engine.runtime;

import dev.karst.engine.data.Batch;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.plan.GatheredNode;
import java.util.ArrayList;
import java.util.List;

/** Keeps the whole input for an odd command that needs it. */
final class GatheredCollector implements Collector {
    private final GatheredNode node;
    private final SearchContext context;
    private final MemoryBudget budget;
    private final List<Batch> batches = new ArrayList<>();
    private long charged;

    GatheredCollector(GatheredNode node, SearchContext context, MemoryBudget budget) {
        this.node = node;
        this.context = context;
        this.budget = budget;
    }

    @Override
    public void accept(Batch batch) {
        long bytes = batch.bytes();
        budget.charge(bytes);
        charged += bytes;
        batches.add(batch);
    }

    @Override
    public void merge(Collector other) {
        batches.addAll(((GatheredCollector) other).batches);
        charged += ((GatheredCollector) other).charged;
    }

    @Override
    public BatchStream finish() {
        List<Batch> result = node.apply(List.copyOf(batches), context);
        discard();
        return new ListStream(result);
    }

    @Override
    public void discard() {
        batches.clear();
        budget.release(charged);
        charged = 0;
    }
}
