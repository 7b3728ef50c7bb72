package dev.karst.detection.run;

import dev.karst.detection.content.Detection;
import dev.karst.detection.content.RiskConfiguration;
import dev.karst.detection.risk.MessageTemplate;
import dev.karst.engine.data.Batch;
import dev.karst.engine.data.KeyOrder;
import dev.karst.engine.data.Position;
import dev.karst.engine.plan.ColumnOrder;
import dev.karst.engine.plan.PlannedSearch;
import dev.karst.engine.runtime.TimeRange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes findings of a detection's rows, in the order of their row keys. */
final class FindingWriter {
    private static final int ID_BYTES = 16;

    private final Detection detection;
    private final PlannedSearch search;
    private final TimeRange window;
    private final Optional<MessageTemplate> message;

    FindingWriter(PreparedDetection prepared, TimeRange window) {
        this.detection = prepared.detection();
        this.search = prepared.search();
        this.window = window;
        this.message = Optional.ofNullable(detection.risk()).map(r -> MessageTemplate.of(r.message()));
    }

    /** A row with what tells it from the others. */
    private record Keyed(Batch batch, int row, List<String> key) {}

    List<Finding> findings(List<Batch> batches) {
        List<Keyed> rows = new ArrayList<>();
        for (Batch batch : batches) {
            for (int row = 0; row < batch.size(); row++) {
                rows.add(new Keyed(batch, row, key(batch, row)));
            }
        }
        // Stable: rows of equal keys stay in the order in which the search gave them.
        rows.sort(Comparator.comparing(Keyed::key, KeyOrder.ASCENDING));
        Map<List<String>, Integer> ordinals = new HashMap<>();
        ColumnOrder order = search.columnOrder();
        return rows.stream()
                .map(r -> finding(r, ordinals.merge(r.key(), 1, Integer::sum), order))
                .toList();
    }

    private List<String> key(Batch batch, int row) {
        if (search.givesEvents()) {
            Position position = batch.position(row);
            return List.of(position.object(), Long.toString(position.record()));
        }
        return search.rowKey().stream()
                .map(field -> batch.value(field, row).display())
                .toList();
    }

    private Finding finding(Keyed row, int ordinal, ColumnOrder order) {
        Function<String, List<String>> values =
                field -> row.batch().value(field, row.row()).texts();
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String name : order.arrange(row.batch().names())) {
            List<String> texts = values.apply(name);
            if (!texts.isEmpty()) {
                fields.put(name, texts);
            }
        }
        List<Finding.RiskObject> riskObjects = new ArrayList<>();
        List<Finding.ThreatObject> threatObjects = new ArrayList<>();
        RiskConfiguration risk = detection.risk();
        if (risk != null) {
            risk.riskObjects()
                    .forEach(o -> values.apply(o.field())
                            .forEach(v ->
                                    riskObjects.add(new Finding.RiskObject(o.field(), o.type(), v, risk.score()))));
            risk.threatObjects()
                    .forEach(o -> values.apply(o.field())
                            .forEach(v -> threatObjects.add(new Finding.ThreatObject(o.field(), o.type(), v))));
        }
        return new Finding(
                id(row.key(), ordinal),
                detection,
                row.batch().evidence(row.row()),
                fields,
                message.map(m -> m.fill(values)).orElse(""),
                riskObjects,
                threatObjects);
    }

    /** Each part with its length, so that no two lists of parts make one text. */
    private String id(List<String> key, int ordinal) {
        StringBuilder parts = new StringBuilder();
        List<String> all = new ArrayList<>(
                List.of(detection.id(), Double.toString(window.earliest()), Double.toString(window.latest())));
        all.addAll(key);
        all.add(Integer.toString(ordinal));
        all.forEach(part -> parts.append(part.length()).append(':').append(part));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(parts.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
