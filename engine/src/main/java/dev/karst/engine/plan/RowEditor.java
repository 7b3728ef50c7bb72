package dev.karst.engine.plan;

import dev.karst.engine.data.Batch;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.data.Row;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Regex;
import dev.karst.engine.function.SearchContext;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Gives fields new values, each row for itself; fields of which nothing is said stay. Where a regular expression cannot
 * be used on a value, the row stays as it is, and a warning counts it.
 */
public final class RowEditor implements BatchOperator {
    private final SearchContext context;
    private final MemoryBudget.Share memory;
    private final Edit edit;

    /** What becomes of a row. */
    public interface Edit {
        void edit(Row row, Changes changes);
    }

    /** Takes the new values of a row. */
    public interface Changes {
        void set(String field, Value value);
    }

    /** @param memory charged for new columns while a batch is made: values can name any number of fields */
    public RowEditor(SearchContext context, MemoryBudget.Share memory, Edit edit) {
        this.context = context;
        this.memory = memory;
        this.edit = edit;
    }

    @Override
    public Batch apply(Batch batch) {
        Map<String, Value[]> changed = new LinkedHashMap<>();
        long bytesOfColumn = 8L * batch.size() + 64;
        try {
            for (int i = 0; i < batch.size(); i++) {
                int row = i;
                edit(batch.row(row), (field, value) -> {
                    Value[] values = changed.get(field);
                    if (values == null) {
                        memory.charge(bytesOfColumn);
                        values = batch.values(field);
                        changed.put(field, values);
                    }
                    values[row] = value;
                });
            }
            return changed.isEmpty() ? batch : batch.with(changed);
        } finally {
            memory.giveBack(changed.size() * bytesOfColumn);
        }
    }

    private void edit(Row row, Changes changes) {
        try {
            edit.edit(row, changes);
        } catch (Regex.Unusable unusable) {
            context.warnings().add(unusable.getMessage());
        }
    }
}
