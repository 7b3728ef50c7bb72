package dev.karst.engine.plan;

import dev.karst.engine.data.Batch;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.data.Row;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Regex;
import dev.karst.engine.function.SearchContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives fields new values, each row for itself; fields of which nothing is said stay. Where a regular expression cannot
 * be used on a value, the row stays as it is, and a warning counts it. What is made is charged until the batch is done;
 * then whoever keeps it pays.
 */
public final class RowEditor implements BatchOperator {
    private static final int TEXT_BYTES = 56;
    private static final int NAME_BYTES = 100;

    private final SearchContext context;
    private final MemoryBudget.Share memory;
    private final Edit edit;

    /** What becomes of a row. */
    public interface Edit {
        void edit(Row row, Changes changes);
    }

    /** Takes the new values of a row. */
    public interface Changes {
        /** The field has this value now, which may be NULL. */
        void set(String field, Value value);

        /** One more of the values that the field has now; the values it had before are gone with the first. */
        void add(String field, String text);
    }

    public RowEditor(SearchContext context, MemoryBudget.Share memory, Edit edit) {
        this.context = context;
        this.memory = memory;
        this.edit = edit;
    }

    @Override
    public Batch apply(Batch batch) {
        BatchChanges changes = new BatchChanges(batch);
        try {
            for (int row = 0; row < batch.size(); row++) {
                changes.edit(row);
            }
            return changes.columns.isEmpty() ? batch : batch.with(changes.columns);
        } finally {
            memory.giveBack(changes.charged);
        }
    }

    /** The changes of the rows so far, and those of the row at hand. */
    private final class BatchChanges implements Changes {
        private final Batch batch;
        private final Map<String, Value[]> columns = new LinkedHashMap<>();
        private final Map<String, Value> set = new LinkedHashMap<>();
        private final Map<String, List<String>> added = new LinkedHashMap<>();
        private long charged;

        BatchChanges(Batch batch) {
            this.batch = batch;
        }

        void edit(int row) {
            try {
                edit.edit(batch.row(row), this);
                set.forEach((field, value) -> column(field)[row] = value);
                added.forEach((field, texts) -> column(field)[row] = Value.ofTexts(texts));
            } catch (Regex.Unusable unusable) {
                context.warnings().add(unusable.getMessage());
            }
            set.clear();
            added.clear();
        }

        private Value[] column(String field) {
            Value[] column = columns.get(field);
            if (column == null) {
                charge(8L * batch.size());
                column = batch.values(field);
                columns.put(field, column);
            }
            return column;
        }

        @Override
        public void set(String field, Value value) {
            set.put(field, value);
        }

        @Override
        public void add(String field, String text) {
            List<String> texts = added.get(field);
            if (texts == null) {
                charge(NAME_BYTES + field.length());
                texts = new ArrayList<>();
                added.put(field, texts);
            }
            charge(TEXT_BYTES + text.length());
            texts.add(text);
        }

        private void charge(long bytes) {
            memory.charge(bytes);
            charged += bytes;
        }
    }
}
