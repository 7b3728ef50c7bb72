package dev.karst.engine.runtime;

import dev.karst.engine.data.Batch;
import dev.karst.engine.data.NamePattern;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * Drops all fields but the listed. Rows that have none of them stay, unless no row at all has one: then there are no
 * rows (semantics reference, 9: table).
 */
final class ArrangeStream implements BatchStream {
    private final BatchStream input;
    private final List<NamePattern> columns;

    /** Rows without a value, kept until one with a value comes. */
    private final Queue<Batch> waiting = new ArrayDeque<>();

    private boolean anyValue;

    ArrangeStream(BatchStream input, List<NamePattern> columns) {
        this.input = input;
        this.columns = columns;
    }

    @Override
    public Batch next() {
        while (!anyValue) {
            Batch batch = input.next();
            if (batch == null) {
                return null;
            }
            Batch arranged = arrange(batch);
            waiting.add(arranged);
            anyValue = arranged.names().stream().anyMatch(arranged::hasValue);
        }
        if (!waiting.isEmpty()) {
            return waiting.remove();
        }
        Batch batch = input.next();
        return batch == null ? null : arrange(batch);
    }

    private Batch arrange(Batch batch) {
        Map<String, dev.karst.engine.data.Column> kept = batch.columns();
        kept.keySet().removeIf(name -> columns.stream().noneMatch(p -> p.selects(name)));
        return batch.withColumns(kept);
    }
}
