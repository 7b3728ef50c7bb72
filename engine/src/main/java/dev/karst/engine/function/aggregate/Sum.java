package dev.karst.engine.function.aggregate;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Position;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Accumulator;
import dev.karst.engine.function.AggregateFunction;

/** The sum of the values that are numbers; every value of a multivalue counts. NULL if there are none. */
public final class Sum implements AggregateFunction {
    @Override
    public String splName() {
        return "sum";
    }

    @Override
    public String usage() {
        return "sum(field)";
    }

    @Override
    public Accumulator start() {
        return new Numbers() {
            @Override
            public Value result() {
                return count == 0 ? Value.NULL : Num.of(sum.rounded());
            }
        };
    }

    /** The exact sum and the count of the numbers seen. */
    abstract static class Numbers implements Accumulator {
        final ExactSum sum = new ExactSum();
        long count;

        @Override
        public void add(Value value, Position position, double time) {
            if (value instanceof Num n) {
                addNumber(n);
            } else {
                value.texts().stream().map(Num::of).forEach(this::addNumber);
            }
        }

        private void addNumber(Num number) {
            if (number != null) {
                sum.add(number.value());
                count++;
            }
        }

        @Override
        public void merge(Accumulator other) {
            sum.merge(((Numbers) other).sum);
            count += ((Numbers) other).count;
        }

        @Override
        public long bytes() {
            return 96;
        }
    }
}
