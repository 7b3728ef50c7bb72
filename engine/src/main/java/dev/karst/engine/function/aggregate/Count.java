package dev.karst.engine.function.aggregate;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Position;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Accumulator;
import dev.karst.engine.function.AggregateFunction;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import java.util.List;

/**
 * How many rows there are; of a field, how many values; of {@code eval(condition)}, for how many rows the condition is
 * TRUE. 0 if there are none.
 */
public final class Count implements AggregateFunction {
    @Override
    public String splName() {
        return "count";
    }

    @Override
    public String usage() {
        return "count, count(field), count(eval(condition))";
    }

    @Override
    public boolean standsAlone() {
        return true;
    }

    @Override
    public boolean takesTruth() {
        return true;
    }

    @Override
    public Accumulator start() {
        return new Counting();
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "How many rows there are; of a field, how many values; of `eval(condition)`, for how many rows the"
                        + " condition is true.",
                "Missing values do not count; every one of several values does. Without any, 0.",
                Example.over(List.of("a", "b", "a"), "count", "3"),
                Example.over(List.of("a", "b", "a"), "count(x)", "3"),
                Example.over(List.of("a", "b", "a"), "count(eval(x=\"a\"))", "2"));
    }

    private static final class Counting implements Accumulator {
        private long count;

        @Override
        public void add(Value value, Position position, double time) {
            count += value instanceof Value.Bool b
                    ? (b.truth() ? 1 : 0)
                    : value.texts().size();
        }

        @Override
        public void merge(Accumulator other) {
            count += ((Counting) other).count;
        }

        @Override
        public Value result() {
            return Num.of(count);
        }

        @Override
        public long bytes() {
            return 24;
        }
    }
}
