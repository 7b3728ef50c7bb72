package dev.karst.detection.run;

import dev.karst.engine.data.Batch;
import dev.karst.engine.runtime.EventSource;
import dev.karst.engine.runtime.ScanRequest;
import java.util.List;

/**
 * One event of a source and no other.
 *
 * @param address {@code object#record}, as evidence shows it
 */
public record OneEvent(EventSource source, String address) implements EventSource {
    @Override
    public void scan(List<ScanRequest> requests) {
        source.scan(requests.stream().map(this::only).toList());
    }

    private ScanRequest only(ScanRequest request) {
        return new ScanRequest(request.fields(), request.condition(), request.range(), batch -> {
            Batch event = batch.filter(row -> batch.position(row).address().equals(address));
            if (event != null) {
                request.sink().accept(event);
            }
        });
    }
}
