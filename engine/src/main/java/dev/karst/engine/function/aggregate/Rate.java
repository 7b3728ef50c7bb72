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
 * By how much the value changes in a second: the latest less the earliest value, divided by the seconds between them.
 * NULL where one of the two is no number, or both are of one time.
 */
public final class Rate implements AggregateFunction {
    @Override
    public String splName() {
        return "rate";
    }

    @Override
    public String usage() {
        return "rate(field)";
    }

    @Override
    public boolean readsTime() {
        return true;
    }

    @Override
    public Accumulator start() {
        return new Change(EarliestLatest.EARLIEST.choose(), EarliestLatest.LATEST.choose());
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "By how much the value changes in a second: `latest` less `earliest`, divided by the seconds between them.",
                "Nothing where the latest or the earliest value is no number or has several values, or where both are of"
                        + " one time.",
                Example.over(List.of("5"), "rate(x)"));
    }

    private record Change(EarliestLatest.Timed earliest, EarliestLatest.Timed latest) implements Accumulator {
        @Override
        public void add(Value value, Position position, double time) {
            earliest.add(value, position, time);
            latest.add(value, position, time);
        }

        @Override
        public void merge(Accumulator other) {
            earliest.merge(((Change) other).earliest);
            latest.merge(((Change) other).latest);
        }

        @Override
        public Value result() {
            Num from = earliest.result().number();
            Num to = latest.result().number();
            double seconds = latest.time() - earliest.time();
            return from == null || to == null || seconds == 0
                    ? Value.NULL
                    : Num.of((to.value() - from.value()) / seconds);
        }

        @Override
        public long bytes() {
            return 32 + earliest.bytes() + latest.bytes();
        }
    }
}
