package dev.karst.engine.function.aggregate;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Accumulator;
import dev.karst.engine.function.AggregateFunction;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * How far the numbers lie from their mean: variance and standard deviation, of a sample or of all there are. They come
 * from exact sums and are rounded once. Of one number, 0; of none, NULL.
 */
public enum Deviation implements AggregateFunction {
    STDEV("stdev", "The standard deviation of the numbers, taken as a sample.", "2"),
    STDEVP("stdevp", "The standard deviation of the numbers, taken as all there are.", "1.632993161855452"),
    VAR("var", "The variance of the numbers, taken as a sample.", "4"),
    VARP("varp", "The variance of the numbers, taken as all there are.", "2.6666666666666665");

    /** Digits enough for the one rounding to a double to be the only one that shows. */
    private static final MathContext PRECISE = new MathContext(60);

    private final String function;
    private final String summary;
    private final String ofTwoFourSix;

    Deviation(String function, String summary, String ofTwoFourSix) {
        this.function = function;
        this.summary = summary;
        this.ofTwoFourSix = ofTwoFourSix;
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
        return new Squares(this);
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                summary,
                "Values that are no numbers do not count; every one of several values does. Of one number it is 0,"
                        + " without a number nothing.",
                Example.over(List.of("2", "4", "6"), function + "(x)", ofTwoFourSix),
                Example.over(List.of("5", "n/a"), function + "(x)", "0"));
    }

    private boolean ofSample() {
        return this == STDEV || this == VAR;
    }

    private boolean isRoot() {
        return this == STDEV || this == STDEVP;
    }

    private static final class Squares extends NumberSum {
        private final Deviation which;
        private final ExactSum squares = new ExactSum();

        Squares(Deviation which) {
            this.which = which;
        }

        @Override
        void addNumber(double number) {
            super.addNumber(number);
            squares.addSquare(number);
        }

        @Override
        public void merge(Accumulator other) {
            super.merge(other);
            squares.merge(((Squares) other).squares);
        }

        @Override
        public Value result() {
            if (count == 0) {
                return Value.NULL;
            }
            if (!sum.isFinite()) {
                return Num.of(Double.NaN);
            }
            if (count == 1) {
                return Num.of(0);
            }
            BigDecimal n = BigDecimal.valueOf(count);
            BigDecimal degrees = which.ofSample() ? BigDecimal.valueOf(count - 1) : n;
            BigDecimal total = sum.exact();
            BigDecimal distance = n.multiply(squares.exact()).subtract(total.multiply(total));
            BigDecimal variance = distance.divide(n.multiply(degrees), PRECISE);
            return Num.of((which.isRoot() ? variance.sqrt(PRECISE) : variance).doubleValue());
        }

        @Override
        public long bytes() {
            return super.bytes() + squares.bytes();
        }
    }
}
