package dev.karst.engine.function.aggregate;

import dev.karst.engine.data.Position;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Accumulator;
import dev.karst.engine.function.AggregateFunction;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import java.util.List;

/** The value of the first or last row, in the order of the rows, that has one. Of events that is newest first. */
public enum FirstLast implements AggregateFunction {
    FIRST("first"),
    LAST("last");

    private final String function;

    FirstLast(String function) {
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
    public Accumulator start() {
        return new Chosen((position, time, chosen, chosenTime) ->
                this == FIRST ? position.compareTo(chosen) < 0 : position.compareTo(chosen) > 0);
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The value of the " + function + " row, in the order of the rows, that has one. Of events that is the "
                        + (this == FIRST ? "newest" : "oldest") + ". A row's several values stay together.",
                "Rows without a value do not count. Without a value, nothing.",
                Example.over(List.of("b", "a", "c"), function + "(x)", this == FIRST ? "b" : "c"));
    }

    /** Whether the row at a position and time is to be preferred to the one chosen so far. */
    interface Preference {
        boolean prefers(Position position, double time, Position chosen, double chosenTime);
    }

    /** The value of the one row that is preferred to all others. */
    static final class Chosen implements Accumulator {
        private final Preference preference;
        private Value value = Value.NULL;
        private Position position;
        private double time = Double.NaN;

        Chosen(Preference preference) {
            this.preference = preference;
        }

        @Override
        public void add(Value candidate, Position itsPosition, double itsTime) {
            if (position == null || preference.prefers(itsPosition, itsTime, position, time)) {
                value = candidate;
                position = itsPosition;
                time = itsTime;
            }
        }

        @Override
        public void merge(Accumulator other) {
            Chosen chosen = (Chosen) other;
            if (chosen.position != null) {
                add(chosen.value, chosen.position, chosen.time);
            }
        }

        @Override
        public Value result() {
            return value;
        }

        /** The time of the row that was chosen; NaN if it has none or there is none. */
        double time() {
            return time;
        }

        @Override
        public long bytes() {
            return 96 + 2L * value.display().length();
        }
    }
}
