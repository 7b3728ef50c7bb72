package dev.karst.engine.data;

import java.util.Comparator;

/**
 * Where an event stands in the one total order of events, and its address: time descending (an event without a time
 * comes last), then object name by code point, then record number. Rows that are no events are numbered instead.
 *
 * @param time seconds since the epoch, or NaN for none
 * @param object the name of the file or object it was read from, relative to the path it was found under
 * @param record its number in that object, from 1
 * @param part which of the rows that were made of the one at this position it is; null where none were
 */
public record Position(double time, String object, long record, Part part) implements Comparable<Position> {

    private static final Comparator<Position> SEARCH_ORDER = Comparator.<Position>comparingInt(p -> p.hasTime() ? 0 : 1)
            .thenComparing(Position::time, Comparator.reverseOrder())
            .thenComparing(Position::object, CodePointOrder.ASCENDING)
            .thenComparingLong(Position::record)
            .thenComparing(Position::part, Comparator.nullsFirst(Comparator.naturalOrder()));

    public Position(double time, String object, long record) {
        this(time, object, record, null);
    }

    /**
     * One of several rows that were made of a row.
     *
     * @param within which part that row was itself, or null
     * @param number its place among them
     */
    public record Part(Part within, long number) implements Comparable<Part> {
        private static final Comparator<Part> ORDER = Comparator.comparing(
                        Part::within, Comparator.nullsFirst(Comparator.<Part>naturalOrder()))
                .thenComparingLong(Part::number);

        @Override
        public int compareTo(Part other) {
            return ORDER.compare(this, other);
        }
    }

    /** The position of a row that has no address: its place among the rows. */
    public static Position ofRow(long number) {
        return new Position(Double.NaN, "", number);
    }

    /** The position of one of the rows that are made of the row here. */
    public Position part(long number) {
        return new Position(time, object, record, new Part(part, number));
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
