package dev.karst.engine.data;

import java.util.List;

/**
 * The events behind a row: how many, when, and the addresses of the first {@value #KEPT} in search order. An
 * {@link EvidenceBuilder} merges them, with the same outcome in any order.
 *
 * @param firstSeen the earliest time among them, NaN if none has a time
 * @param lastSeen the latest time among them, NaN if none has a time
 */
public record Evidence(double firstSeen, double lastSeen, long events, List<Position> first) {
    public static final int KEPT = 100;

    public static final Evidence NONE = new Evidence(Double.NaN, Double.NaN, 0, List.of());

    public Evidence {
        first = List.copyOf(first);
    }

    /** Of the one event at a position; of a row that is no event, none. */
    public static Evidence of(Position position) {
        return position.isAddress() ? new Evidence(position.time(), position.time(), 1, List.of(position)) : NONE;
    }
}
