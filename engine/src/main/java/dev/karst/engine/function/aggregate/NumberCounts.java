package dev.karst.engine.function.aggregate;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Accumulator;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each number was seen, and from that a percentile: exact, whatever the order. With n numbers in ascending
 * order, numbered from 0, the percentile p stands at {@code p/100*(n-1)}; between two numbers it lies in proportion.
 */
final class NumberCounts extends Numbers {
    private static final int BYTES_PER_NUMBER = 96;

    private final BigDecimal percent;
    private final Map<Double, Long> counts = new HashMap<>();
    private long total;

    /**
     * @param percent from 0 to 100
     */
    NumberCounts(BigDecimal percent) {
        this.percent = percent;
    }

    @Override
    void addNumber(double number) {
        // 0 and -0 are one number.
        add(number + 0.0, 1);
    }

    private void add(double number, long times) {
        counts.merge(number, times, Long::sum);
        total += times;
    }

    @Override
    public void merge(Accumulator other) {
        ((NumberCounts) other).counts.forEach(this::add);
    }

    @Override
    public Value result() {
        if (total == 0) {
            return Value.NULL;
        }
        TreeMap<Double, Long> ascending = new TreeMap<>(counts);
        BigDecimal place = percent.multiply(BigDecimal.valueOf(total - 1)).movePointLeft(2);
        long below = place.longValue();
        BigDecimal beyond = place.subtract(BigDecimal.valueOf(below));
        double lower = at(below, ascending);
        return Num.of(beyond.signum() == 0 ? lower : between(lower, at(below + 1, ascending), beyond));
    }

    private static double at(long place, TreeMap<Double, Long> ascending) {
        long passed = 0;
        for (Map.Entry<Double, Long> entry : ascending.entrySet()) {
            passed += entry.getValue();
            if (place < passed) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("there are only " + passed + " numbers");
    }

    /** Rounded once. */
    private static double between(double lower, double upper, BigDecimal part) {
        if (lower == upper || !Double.isFinite(lower) || !Double.isFinite(upper)) {
            return lower == upper ? lower : lower + upper;
        }
        BigDecimal from = new BigDecimal(lower);
        return from.add(new BigDecimal(upper).subtract(from).multiply(part)).doubleValue();
    }

    @Override
    public long bytes() {
        return 64 + (long) BYTES_PER_NUMBER * counts.size();
    }
}
