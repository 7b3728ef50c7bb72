package dev.karst.engine.function.aggregate;

import dev.karst.engine.function.Accumulator;

/** The exact sum and the count of the numbers seen. */
abstract class NumberSum extends Numbers {
    final ExactSum sum = new ExactSum();
    long count;

    @Override
    void addNumber(double number) {
        sum.add(number);
        count++;
    }

    @Override
    public void merge(Accumulator other) {
        sum.merge(((NumberSum) other).sum);
        count += ((NumberSum) other).count;
    }

    @Override
    public long bytes() {
        return 32 + sum.bytes();
    }
}
