package dev.karst.engine.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a batch row by row: set the fields of a row, then end it. */
public final class BatchBuilder {
    private final Map<String, ColumnBuilder> columns = new LinkedHashMap<>();
    private final List<Position> positions = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private boolean anyEvidence;

    /** A field of the current row. A field that is set to NULL still becomes a column. */
    public void set(String field, Value value) {
        columns.computeIfAbsent(field, name -> new ColumnBuilder()).set(positions.size(), value);
    }

    /** Ends a row that is the event at this position, or a mere numbered row. */
    public void endRow(Position position) {
        positions.add(position);
        evidence.add(null);
    }

    /** Ends a row that stands for the events behind it. */
    public void endRow(Position position, Evidence behind) {
        positions.add(position);
        evidence.add(behind);
        anyEvidence = true;
    }

    public int size() {
        return positions.size();
    }

    /** The rows so far, or null if there are none. The builder starts anew. */
    public Batch build() {
        int rows = positions.size();
        if (rows == 0) {
            return null;
        }
        Map<String, Column> built = new LinkedHashMap<>();
        columns.forEach((name, column) -> built.put(name, column.build(rows)));
        Position[] places = positions.toArray(new Position[0]);
        Batch batch = new Batch(rows, built, places, anyEvidence ? evidenceOf(places) : null);
        columns.clear();
        positions.clear();
        evidence.clear();
        anyEvidence = false;
        return batch;
    }

    private Evidence[] evidenceOf(Position[] places) {
        Evidence[] all = new Evidence[places.length];
        for (int i = 0; i < places.length; i++) {
            all[i] = evidence.get(i) == null ? Evidence.of(places[i]) : evidence.get(i);
        }
        return all;
    }
}
