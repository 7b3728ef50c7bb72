package dev.karst.engine.runtime;

import dev.karst.engine.data.Batch;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.data.Value;
import dev.karst.engine.plan.BatchOperator;
import dev.karst.engine.plan.Plan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code dedup} row after row: where neighbours are compared, or the rows that go lose only the fields. */
final class DedupInOrder implements BatchOperator {
    private static final int ENTRY_BYTES = 160;

    private final Plan.Dedup node;
    private final MemoryBudget.Share memory;
    private final Map<List<List<String>>, Long> seen = new HashMap<>();
    private List<List<String>> last;
    private long charged;

    DedupInOrder(Plan.Dedup node, MemoryBudget.Share memory) {
        this.node = node;
        this.memory = memory;
    }

    @Override
    public Batch apply(Batch batch) {
        boolean[] stays = new boolean[batch.size()];
        boolean[] lacksFields = new boolean[batch.size()];
        for (int row = 0; row < stays.length; row++) {
            List<List<String>> key = DedupKey.of(node.fields(), batch, row);
            lacksFields[row] = key == null;
            stays[row] = key == null ? node.keepEmpty() : isAmongFirst(key);
            last = key;
        }
        if (!node.keepRows()) {
            return batch.filter(row -> stays[row]);
        }
        Batch current = batch;
        for (String field : node.fields()) {
            Value[] values = batch.values(field);
            for (int row = 0; row < values.length; row++) {
                values[row] = stays[row] || lacksFields[row] ? values[row] : Value.NULL;
            }
            current = current.with(field, values);
        }
        return node.keepEmpty() ? current : current.filter(row -> !lacksFields[row]);
    }

    private boolean isAmongFirst(List<List<String>> key) {
        if (node.consecutive() && !key.equals(last)) {
            seen.clear();
            memory.giveBack(charged);
            charged = 0;
        }
        long before = seen.merge(key, 1L, Long::sum) - 1;
        if (before == 0) {
            long characters =
                    key.stream().flatMap(List::stream).mapToLong(String::length).sum();
            memory.charge(ENTRY_BYTES + 2 * characters);
            charged += ENTRY_BYTES + 2 * characters;
        }
        return before < node.count();
    }
}
