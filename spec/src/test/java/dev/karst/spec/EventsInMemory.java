package dev.karst.spec;

import dev.karst.engine.data.BatchBuilder;
import dev.karst.engine.data.Position;
import dev.karst.engine.runtime.EventSource;
import dev.karst.engine.runtime.ScanRequest;
import java.util.List;

/**
 * A source that gives no more than it must and no less: every event of the time range, whatever the condition says, and
 * of each event only the wanted fields.
 *
 * @param events in the order in which they arrive
 * @param batch the rows of a batch
 */
record EventsInMemory(List<SpecEvent> events, int batch) implements EventSource {
    @Override
    public void scan(List<ScanRequest> requests) {
        requests.forEach(this::give);
    }

    private void give(ScanRequest request) {
        BatchBuilder builder = new BatchBuilder();
        for (SpecEvent event : events) {
            Position position = event.position();
            if (!request.range().contains(position.time())) {
                continue;
            }
            event.values().forEach((name, value) -> {
                if (request.fields().wants(name)) {
                    builder.set(name, value);
                }
            });
            builder.endRow(position);
            if (builder.size() == batch) {
                request.sink().accept(builder.build());
            }
        }
        if (builder.size() > 0) {
            request.sink().accept(builder.build());
        }
    }
}
