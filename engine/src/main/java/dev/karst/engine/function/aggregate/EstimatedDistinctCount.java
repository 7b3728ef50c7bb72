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
 * About how many different values there are, compared as texts, and the relative error to expect of that. Up to
 * {@value HyperLogLog#MOST_EXACT} values the count is exact and the error 0.
 */
public enum EstimatedDistinctCount implements AggregateFunction {
    ESTDC(
            "estdc",
            "About how many different values there are, in less memory than `dc` takes. Up to 256 the count is exact.",
            "2"),
    ESTDC_ERROR(
            "estdc_error",
            "The relative error to expect of `estdc`: its standard deviation as a share of the count. 0 as long as the"
                    + " count is exact.",
            "0");

    private final String function;
    private final String summary;
    private final String ofTwo;

    EstimatedDistinctCount(String function, String summary, String ofTwo) {
        this.function = function;
        this.summary = summary;
        this.ofTwo = ofTwo;
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
        return new Estimate(this, new HyperLogLog());
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                summary,
                "Every one of several values counts. Without a value, 0.",
                Example.over(List.of("a", "b", "a"), function + "(x)", ofTwo));
    }

    private record Estimate(EstimatedDistinctCount which, HyperLogLog seen) implements Accumulator {
        @Override
        public void add(Value value, Position position, double time) {
            value.texts().forEach(seen::add);
        }

        @Override
        public void merge(Accumulator other) {
            seen.merge(((Estimate) other).seen);
        }

        @Override
        public Value result() {
            return switch (which) {
                case ESTDC -> Num.of(seen.estimate());
                case ESTDC_ERROR -> Num.of(seen.isExact() ? 0 : HyperLogLog.ERROR);
            };
        }

        @Override
        public long bytes() {
            return 24 + seen.bytes();
        }
    }
}
