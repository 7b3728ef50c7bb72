package dev.karst.cli.conformance;

import dev.karst.engine.data.BatchBuilder;
import dev.karst.engine.data.Num;
import dev.karst.engine.data.Position;
import dev.karst.engine.data.Value;
import dev.karst.engine.extract.AutomaticExtraction;
import dev.karst.engine.runtime.EventSource;
import dev.karst.engine.runtime.ScanRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The events of a case. They are in search order as they stand, whatever their times say, so their positions have none.
 */
record CaseEvents(List<Map<String, List<String>>> events) implements EventSource {
    @Override
    public void scan(List<ScanRequest> requests) {
        requests.forEach(this::give);
    }

    private void give(ScanRequest request) {
        BatchBuilder batch = new BatchBuilder();
        for (int i = 0; i < events.size(); i++) {
            Map<String, List<String>> fields = complete(events.get(i));
            if (!request.range().contains(time(fields))) {
                continue;
            }
            fields.forEach((name, values) -> {
                if (request.fields().wants(name)) {
                    batch.set(name, Value.ofTexts(values));
                }
            });
            batch.endRow(new Position(Double.NaN, "case", i + 1));
        }
        if (batch.size() > 0) {
            request.sink().accept(batch.build());
        }
    }

    private static double time(Map<String, List<String>> fields) {
        Num time = Value.ofTexts(fields.getOrDefault("_time", List.of())).number();
        return time == null ? Double.NaN : time.value();
    }

    /** With its index and the fields of its text; what is given holds. */
    private static Map<String, List<String>> complete(Map<String, List<String>> given) {
        Map<String, List<String>> fields = new LinkedHashMap<>(given);
        if (given.containsKey("_raw")) {
            AutomaticExtraction.fields(given.get("_raw").get(0)).forEach(fields::putIfAbsent);
        }
        fields.putIfAbsent("index", List.of("main"));
        return fields;
    }
}
