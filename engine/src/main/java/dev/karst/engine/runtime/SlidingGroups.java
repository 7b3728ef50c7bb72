package dev.karst.engine.runtime;

import dev.karst.engine.data.Batch;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.data.Num;
import dev.karst.engine.plan.RunningWindow;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups that rows leave again: the rows of the window are kept and summarised anew for each row. One window holds the
 * rows of all groups, or each group has its own.
 */
final class SlidingGroups implements RunningGroups {
    private static final List<String> EVERYTHING = List.of();

    private final GroupFunctions functions;
    private final RunningWindow window;
    private final MemoryBudget.Share memory;
    private final Map<List<String>, Deque<Entry>> windows = new HashMap<>();

    /** A row in a window, with what it takes. */
    private record Entry(Batch batch, int row, List<List<String>> keys, double time, long bytes) {}

    SlidingGroups(GroupFunctions functions, RunningWindow window, MemoryBudget.Share memory) {
        this.functions = functions;
        this.window = window;
        this.memory = memory;
    }

    @Override
    public void add(Batch batch, int row, List<List<String>> keys) {
        if (window.perGroup()) {
            keys.forEach(key -> add(key, new Entry(batch, row, List.of(key), time(batch, row), bytes(batch))));
        } else if (!keys.isEmpty()) {
            add(EVERYTHING, new Entry(batch, row, keys, time(batch, row), bytes(batch)));
        }
    }

    private void add(List<String> place, Entry entry) {
        Deque<Entry> rows = windows.computeIfAbsent(place, p -> new ArrayDeque<>());
        rows.addLast(entry);
        memory.charge(entry.bytes());
        while (window.rows() > 0 && rows.size() > window.rows()) {
            memory.giveBack(rows.removeFirst().bytes());
        }
    }

    private static long bytes(Batch batch) {
        return 64 + batch.bytes() / batch.size();
    }

    private static double time(Batch batch, int row) {
        Num time = batch.value("_time", row).number();
        return time == null ? Double.NaN : time.value();
    }

    @Override
    public GroupState at(Batch batch, int row, List<String> key) {
        Deque<Entry> rows = windows.computeIfAbsent(window.perGroup() ? key : EVERYTHING, p -> new ArrayDeque<>());
        if (window.seconds() > 0) {
            dropOld(rows, time(batch, row));
        }
        GroupState group = functions.start(false);
        for (Entry entry : rows) {
            if (entry.keys().contains(key)) {
                functions.add(entry.batch(), entry.row(), group);
            }
        }
        return group;
    }

    /** Rows come in the order of their times, whichever way that runs. */
    private void dropOld(Deque<Entry> rows, double now) {
        while (!rows.isEmpty() && !(Math.abs(now - rows.getFirst().time()) < window.seconds())) {
            memory.giveBack(rows.removeFirst().bytes());
        }
    }

    @Override
    public void clear() {
        windows.values().forEach(rows -> rows.forEach(entry -> memory.giveBack(entry.bytes())));
        windows.clear();
    }
}
