package dev.karst.engine.function.aggregate;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Position;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Accumulator;
import dev.karst.engine.function.AggregateFunction;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import java.util.List;

/** The least or greatest {@code _time} of the rows that have a value. NULL if none of them has a time. */
public enum EarliestLatestTime implements AggregateFunction {
    EARLIEST_TIME("earliest_time", "The time of the first row, by `_time`, that has a value, in seconds."),
    LATEST_TIME("latest_time", "The time of the last row, by `_time`, that has a value, in seconds.");

    private final String function;
    private final String summary;

    EarliestLatestTime(String function, String summary) {
        this.function = function;
        this.summary = summary;
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
        return new Extreme(this);
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                summary,
                "Rows without a value or without `_time` do not count. Without such a row, nothing.",
                Example.over(List.of(), function + "(x)"));
    }

    private static final class Extreme implements Accumulator {
        private final EarliestLatestTime which;
        private double chosen = Double.NaN;

        Extreme(EarliestLatestTime which) {
            this.which = which;
        }

        @Override
        public void add(Value value, Position position, double time) {
            take(time);
        }

        private void take(double time) {
            if (Double.isNaN(chosen) || (which == EARLIEST_TIME ? time < chosen : time > chosen)) {
                chosen = time;
            }
        }

        @Override
        public void merge(Accumulator other) {
            take(((Extreme) other).chosen);
        }

        @Override
        public Value result() {
            return Double.isNaN(chosen) ? Value.NULL : Num.of(chosen);
        }

        @Override
        public long bytes() {
            return 32;
        }
    }
}
