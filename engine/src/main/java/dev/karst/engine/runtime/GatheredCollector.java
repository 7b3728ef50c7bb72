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
    private final MemoryBudget.Share memory;
    private final List<Batch> batches = new ArrayList<>();

    GatheredCollector(GatheredNode node, SearchContext context, MemoryBudget.Share memory) {
        this.node = node;
        this.context = context;
        this.memory = memory;
    }

    @Override
    public void accept(Batch batch) {
        memory.charge(batch.bytes());
        batches.add(batch);
    }

    @Override
    public void merge(Collector other) {
        GatheredCollector collector = (GatheredCollector) other;
        batches.addAll(collector.batches);
        memory.takeOver(collector.memory);
    }

    @Override
    public BatchStream finish() {
        List<Batch> result = batches.isEmpty() ? List.of() : node.apply(List.copyOf(batches), context, memory);
        discard();
        return new ListStream(result);
    }

    @Override
    public void discard() {
        batches.clear();
        memory.releaseAll();
    }
}
