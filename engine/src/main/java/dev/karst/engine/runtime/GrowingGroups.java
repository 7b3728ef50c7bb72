package dev.karst.engine.runtime;

import dev.karst.engine.data.Batch;
import dev.karst.engine.data.MemoryBudget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Groups that no row leaves again. */
final class GrowingGroups implements RunningGroups {
    private final GroupFunctions functions;
    private final MemoryBudget.Share memory;
    private final Map<List<String>, GroupState> groups = new HashMap<>();
    private long charged;

    GrowingGroups(GroupFunctions functions, MemoryBudget.Share memory) {
        this.functions = functions;
        this.memory = memory;
    }

    @Override
    public void add(Batch batch, int row, List<List<String>> keys) {
        for (List<String> key : keys) {
            GroupState group = group(key);
            functions.add(batch, row, group);
            long growth = group.growth();
            memory.charge(growth);
            charged += growth;
        }
    }

    private GroupState group(List<String> key) {
        return groups.computeIfAbsent(key, k -> functions.start(false));
    }

    @Override
    public GroupState at(Batch batch, int row, List<String> key) {
        return group(key);
    }

    @Override
    public void clear() {
        groups.clear();
        memory.giveBack(charged);
        charged = 0;
    }
}
