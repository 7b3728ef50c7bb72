package dev.karst.engine.function;

import dev.karst.engine.data.Position;
import dev.karst.engine.data.Value;

/**
 * What an aggregate function has seen of one group. Rows may be split over accumulators in any way and those merged in
 * any order: the result has the same bits.
 */
public interface Accumulator {
    /**
     * Takes the value of one row.
     *
     * @param value never NULL
     * @param position where the row stands in the order of its input
     * @param time the row's {@code _time}, NaN if it has none
     */
    void add(Value value, Position position, double time);

    /** Takes all that another accumulator of the same function has seen. */
    void merge(Accumulator other);

    /** NULL where nothing was seen, unless the function says otherwise. */
    Value result();

    /** About how many bytes it keeps. */
    long bytes();
}
