package dev.karst.engine.data;

import java.util.Comparator;

/**
 * Where an event stands in the one total order of events, and its address: time descending (an event without a time
 * comes last), then object name by code point, then record number. Rows that are no events are numbered instead.
 *
 * @param time seconds since the epoch, or NaN for none
 * @param object the name of the file or object it was read from, relative to the path it was found under
 * @param record its number in that object, from 1
 */
public record Position(double time, String object, long record) implements Comparable<Position> {

    private static final Comparator<Position> SEARCH_ORDER = Comparator.<Position>comparingInt(p -> p.hasTime() ? 0 : 1)
            .thenComparing(Position::time, Comparator.reverseOrder())
            .thenComparing(Position::object, CodePointOrder.ASCENDING)
            .thenComparingLong(Position::record);

    /** The position of a row that has no address: its place among the rows. */
    public static Position ofRow(long number) {
        return new Position(Double.NaN, "", number);
    }

    public boolean hasTime() {
        return !Double.isNaN(time);
    }

    /** Whether this is an event's position and not a mere row number. */
    public boolean isAddress() {
        return !object.isEmpty();
    }

    /** As evidence shows it: {@code object#record}. */
    public String address() {
        return object + "#" + record;
    }

    @Override
    public int compareTo(Position other) {
        return SEARCH_ORDER.compare(this, other);
    }
}
