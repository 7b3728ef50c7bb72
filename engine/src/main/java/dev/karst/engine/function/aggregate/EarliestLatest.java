package dev.karst.engine.function.aggregate;

import dev.karst.engine.data.Position;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Accumulator;
import dev.karst.engine.function.AggregateFunction;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import java.util.List;

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
        return choose();
    }

    Timed choose() {
        return new Timed(new FirstLast.Chosen(this::prefers));
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The value of the row with the " + (this == EARLIEST ? "least" : "greatest")
                        + " `_time` that has one. A row's several values stay together.",
                "Rows without a value or without `_time` do not count. Without such a row, nothing.",
                Example.over(List.of(), function + "(x)"));
    }

    private boolean prefers(Position position, double time, Position chosen, double chosenTime) {
        if (time != chosenTime) {
            return this == EARLIEST ? time < chosenTime : time > chosenTime;
        }
        return this == EARLIEST ? position.compareTo(chosen) > 0 : position.compareTo(chosen) < 0;
    }

    /** Leaves out rows without a time. */
    record Timed(FirstLast.Chosen chosen) implements Accumulator {
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

        /** The time of the row that was chosen; NaN if there is none. */
        double time() {
            return chosen.time();
        }

        @Override
        public long bytes() {
            return chosen.bytes();
        }
    }
}
