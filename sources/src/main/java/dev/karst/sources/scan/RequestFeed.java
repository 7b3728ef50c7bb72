package dev.karst.sources.scan;

import dev.karst.engine.data.BatchBuilder;
import dev.karst.engine.data.NamePattern;
import dev.karst.engine.data.Position;
import dev.karst.engine.data.Row;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.SearchCondition;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.runtime.ScanRequest;
import java.util.List;
import java.util.function.Predicate;

/** Gives one request its events, in batches. */
final class RequestFeed {
    private static final int BATCH = 1024;

    /** Bytes of events after which a batch is handed on however few they are. */
    private static final long BATCH_BYTES = 4 << 20;

    private final ScanRequest request;
    private final Predicate<Row> condition;
    private final List<String> exact;
    private final BatchBuilder builder = new BatchBuilder();
    private long bytes;

    RequestFeed(ScanRequest request, SearchContext context) {
        this.request = request;
        this.condition = SearchCondition.compile(request.condition(), context);
        this.exact = request.fields().isExact()
                ? request.fields().include().stream()
                        .map(NamePattern::text)
                        .sorted()
                        .toList()
                : null;
    }

    void offer(EventRow event, Position position) {
        if (!request.range().contains(event.time()) || !condition.test(event)) {
            return;
        }
        if (exact != null) {
            exact.forEach(name -> builder.set(name, event.value(name)));
        } else {
            event.names().stream().filter(request.fields()::wants).forEach(name -> set(name, event.value(name)));
            // Names that no star lists: those with braces where the record has no array.
            request.fields().include().stream()
                    .filter(NamePattern::isExact)
                    .forEach(pattern -> set(pattern.text(), event.value(pattern.text())));
        }
        builder.endRow(position);
        bytes += event.size();
        if (builder.size() == BATCH || bytes >= BATCH_BYTES) {
            flush();
        }
    }

    private void set(String name, Value value) {
        if (!value.isNull()) {
            builder.set(name, value);
        }
    }

    /** Hands on what is left. */
    void flush() {
        if (builder.size() > 0) {
            request.sink().accept(builder.build());
            bytes = 0;
        }
    }
}
