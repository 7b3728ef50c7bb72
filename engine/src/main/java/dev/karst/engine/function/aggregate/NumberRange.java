package dev.karst.engine.function.aggregate;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Accumulator;
import dev.karst.engine.function.AggregateFunction;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import java.util.List;

/** The greatest number less the least. NULL if there are none. */
public final class NumberRange implements AggregateFunction {
    @Override
    public String splName() {
        return "range";
    }

    @Override
    public String usage() {
        return "range(field)";
    }

    @Override
    public Accumulator start() {
        return new Ends();
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The greatest number less the least.",
                "Values that are no numbers do not count; every one of several values does. Of one number it is 0,"
                        + " without a number nothing.",
                Example.over(List.of("7", "3", "12"), "range(x)", "9"));
    }

    private static final class Ends extends Numbers {
        private double least = Double.POSITIVE_INFINITY;
        private double greatest = Double.NEGATIVE_INFINITY;
        private boolean any;

        @Override
        void addNumber(double number) {
            least = Math.min(least, number);
            greatest = Math.max(greatest, number);
            any = true;
        }

        @Override
        public void merge(Accumulator other) {
            Ends ends = (Ends) other;
            least = Math.min(least, ends.least);
            greatest = Math.max(greatest, ends.greatest);
            any |= ends.any;
        }

        @Override
        public Value result() {
            return any ? Num.of(greatest - least) : Value.NULL;
        }

        @Override
        public long bytes() {
            return 40;
        }
    }
}
