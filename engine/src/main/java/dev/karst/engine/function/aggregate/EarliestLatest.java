package dev.karst.engine.function.aggregate;

import dev.karst.engine.data.Position;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Accumulator;
import dev.karst.engine.function.AggregateFunction;

/**
 * The value of the row with the least or greatest {@code _time} that has one. Rows without a time do not count. Of rows
 * with one time, the earliest is the last and the latest the first in the order of the rows.
 */
public enum EarliestLatest implements AggregateFunction {
    EARLIEST("earliest"),
    LATEST("latest");

    private final String function;

    EarliestLatest(String function) {
        this.function = function;
    }

    @Override
    public String splName() {
        return function;
    }

    @Override
    public String usage() {
        return function + "(field)";
    }

    @Override
    public boolean readsTime() {
        return true;
    }

    @Override
    public Accumulator start() {
        FirstLast.Chosen chosen = new FirstLast.Chosen(this::prefers);
        return new Timed(chosen);
    }

    private boolean prefers(Position position, double time, Position chosen, double chosenTime) {
        if (time != chosenTime) {
            return this == EARLIEST ? time < chosenTime : time > chosenTime;
        }
        return this == EARLIEST ? position.compareTo(chosen) > 0 : position.compareTo(chosen) < 0;
    }

    /** Leaves out rows without a time. */
    private record Timed(FirstLast.Chosen chosen) implements Accumulator {
        @Override
        public void add(Value value, Position position, double time) {
            if (!Double.isNaN(time)) {
                chosen.add(value, position, time);
            }
        }

        @Override
        public void merge(Accumulator other) {
            chosen.merge(((Timed) other).chosen);
        }

        @Override
        public Value result() {
            return chosen.result();
        }

        @Override
        public long bytes() {
            return chosen.bytes();
        }
    }
}
