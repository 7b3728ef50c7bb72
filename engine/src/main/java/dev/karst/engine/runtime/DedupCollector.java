package dev.karst.engine.runtime;

import dev.karst.engine.data.Batch;
import dev.karst.engine.data.BatchBuilder;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.data.Position;
import dev.karst.engine.plan.Plan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Keeps the first rows of each combination of values, wherever in the input they come: no more rows are held than come
 * out.
 */
final class DedupCollector implements Collector {
    private static final int BATCH = 4096;
    private static final int ENTRY_BYTES = 160;

    private final Plan.Dedup node;
    private final MemoryBudget.Share memory;
    private final Map<List<List<String>>, PriorityQueue<Batch>> kept = new HashMap<>();
    private final List<Batch> empty = new ArrayList<>();

    DedupCollector(Plan.Dedup node, MemoryBudget.Share memory) {
        this.node = node;
        this.memory = memory;
    }

    @Override
    public void accept(Batch batch) {
        for (int row = 0; row < batch.size(); row++) {
            List<List<String>> key = DedupKey.of(node.fields(), batch, row);
            if (key != null) {
                offer(key, batch, row);
            } else if (node.keepEmpty()) {
                empty.add(alone(batch, row));
            }
        }
    }

    /** The last row of those kept goes where one before it comes. */
    private void offer(List<List<String>> key, Batch batch, int row) {
        PriorityQueue<Batch> rows = kept.get(key);
        if (rows == null) {
            memory.charge(ENTRY_BYTES);
            rows = new PriorityQueue<>(
                    Comparator.comparing(DedupCollector::position).reversed());
            kept.put(key, rows);
        }
        boolean full = rows.size() >= node.count();
        if (!full || batch.position(row).compareTo(position(rows.element())) < 0) {
            rows.add(alone(batch, row));
        }
        if (rows.size() > node.count()) {
            memory.giveBack(rows.remove().bytes());
        }
    }

    private static Position position(Batch alone) {
        return alone.position(0);
    }

    private Batch alone(Batch batch, int row) {
        BatchBuilder builder = new BatchBuilder();
        batch.copyRow(row, builder);
        Batch alone = builder.build();
        memory.charge(alone.bytes());
        return alone;
    }

    @Override
    public void merge(Collector other) {
        DedupCollector collector = (DedupCollector) other;
        collector.kept.forEach((key, rows) -> rows.forEach(row -> offer(key, row, 0)));
        empty.addAll(collector.empty);
        collector.discard();
    }

    @Override
    public BatchStream finish() {
        List<Batch> rows = new ArrayList<>(empty);
        kept.values().forEach(rows::addAll);
        rows.sort(Comparator.comparing(DedupCollector::position));
        List<Batch> batches = new ArrayList<>();
        BatchBuilder builder = new BatchBuilder();
        for (Batch row : rows) {
            row.copyRow(0, builder);
            if (builder.size() == BATCH) {
                batches.add(builder.build());
            }
        }
        if (builder.size() > 0) {
            batches.add(builder.build());
        }
        discard();
        return new ListStream(batches);
    }

    @Override
    public void discard() {
        kept.clear();
        empty.clear();
        memory.releaseAll();
    }
}
