package dev.karst.engine.runtime;

import dev.karst.engine.data.Batch;
import java.util.Iterator;
import java.util.List;

/** Batches that are already there. */
final class ListStream implements BatchStream {
    private final Iterator<Batch> batches;

    ListStream(List<Batch> batches) {
        this.batches = batches.iterator();
    }

    @Override
    public Batch next() {
        return batches.hasNext() ? batches.next() : null;
    }
}
