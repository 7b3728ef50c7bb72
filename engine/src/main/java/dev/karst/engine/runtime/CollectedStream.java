package dev.karst.engine.runtime;

import dev.karst.engine.data.Batch;

/** What a collector makes of a whole stream, whose rows it sees numbered in order. */
final class CollectedStream implements BatchStream {
    private final BatchStream input;
    private final Collector collector;
    private BatchStream result;

    CollectedStream(BatchStream input, Collector collector) {
        this.input = input;
        this.collector = collector;
    }

    @Override
    public Batch next() {
        if (result == null) {
            long number = 0;
            for (Batch batch = input.next(); batch != null; batch = input.next()) {
                collector.accept(batch.numbered(number));
                number += batch.size();
            }
            result = collector.finish();
        }
        return result.next();
    }
}
