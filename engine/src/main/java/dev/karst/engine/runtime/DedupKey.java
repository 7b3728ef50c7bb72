package dev.karst.engine.runtime;

import dev.karst.engine.data.Batch;
import java.util.ArrayList;
import java.util.List;

/** What {@code dedup} compares of a row: all values of each field. */
final class DedupKey {
    private DedupKey() {}

    /** Null where the row lacks one of the fields. */
    static List<List<String>> of(List<String> fields, Batch batch, int row) {
        List<List<String>> key = new ArrayList<>(fields.size());
        for (String field : fields) {
            List<String> values = batch.value(field, row).texts();
            if (values.isEmpty()) {
                return null;
            }
            key.add(values);
        }
        return key;
    }
}
