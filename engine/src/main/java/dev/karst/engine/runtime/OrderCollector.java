package dev.karst.engine.runtime;

import dev.karst.engine.data.Batch;
import dev.karst.engine.data.BatchBuilder;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.data.Position;
import dev.karst.engine.data.Warnings;
import dev.karst.engine.plan.Plan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps rows and gives them back in an order: all of them, or the first so many. */
final class OrderCollector implements Collector {
    /** Rows beyond the limit are thrown away when this many more than it have come. */
    private static final int SLACK = 4096;

    private static final int BATCH = 4096;

    /** A row of a batch that is kept. */
    record Kept(Batch batch, int row) {
        Position position() {
            return batch.position(row);
        }
    }

    private final Comparator<Kept> order;
    private final long limit;
    private final MemoryBudget.Share memory;
    private final Warnings warnings;
    private List<Kept> rows = new ArrayList<>();
    private long seen;

    /** @param warnings told when rows are left out because of the limit, or null where that is what was asked for */
    OrderCollector(Comparator<Kept> order, long limit, MemoryBudget.Share memory, Warnings warnings) {
        this.order = order.thenComparing(Kept::position);
        this.limit = limit;
        this.memory = memory;
        this.warnings = warnings;
    }

    static OrderCollector searchOrder(Plan.InSearchOrder node, MemoryBudget.Share memory) {
        return new OrderCollector(Comparator.comparing(Kept::position), node.limit(), memory, null);
    }

    static OrderCollector sorted(Plan.Sort node, MemoryBudget.Share memory, Warnings warnings) {
        return new OrderCollector(new RowOrder(node.keys()), node.limit(), memory, node.asked() ? null : warnings);
    }

    @Override
    public void accept(Batch batch) {
        memory.charge(batch.bytes());
        for (int row = 0; row < batch.size(); row++) {
            rows.add(new Kept(batch, row));
        }
        seen += batch.size();
        if (limit != Plan.NO_LIMIT && rows.size() > limit + SLACK) {
            throwAway();
        }
    }

    @Override
    public void merge(Collector other) {
        OrderCollector collector = (OrderCollector) other;
        rows.addAll(collector.rows);
        seen += collector.seen;
        memory.takeOver(collector.memory);
    }

    private void throwAway() {
        List<Batch> kept = inBatches();
        long bytes = kept.stream().mapToLong(Batch::bytes).sum();
        memory.releaseAll();
        memory.charge(bytes);
        rows = new ArrayList<>();
        kept.forEach(batch -> {
            for (int row = 0; row < batch.size(); row++) {
                rows.add(new Kept(batch, row));
            }
        });
    }

    private List<Batch> inBatches() {
        rows.sort(order);
        List<Batch> batches = new ArrayList<>();
        BatchBuilder builder = new BatchBuilder();
        long count = Math.min(limit, rows.size());
        for (int i = 0; i < count; i++) {
            Kept kept = rows.get(i);
            kept.batch().copyRow(kept.row(), builder);
            if (builder.size() == BATCH) {
                batches.add(builder.build());
            }
        }
        if (builder.size() > 0) {
            batches.add(builder.build());
        }
        return batches;
    }

    @Override
    public BatchStream finish() {
        if (warnings != null && seen > limit) {
            warnings.add("sort kept the first " + limit + " of " + seen + " rows; `sort 0` keeps all");
        }
        List<Batch> batches = inBatches();
        discard();
        return new ListStream(batches);
    }

    @Override
    public void discard() {
        rows = new ArrayList<>();
        memory.releaseAll();
    }
}
