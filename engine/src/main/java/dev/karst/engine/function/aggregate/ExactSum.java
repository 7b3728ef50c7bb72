package dev.karst.engine.function.aggregate;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * A sum of doubles that does not depend on their order: it keeps the exact sum as doubles that do not overlap
 * (Shewchuk's expansions, as Python's fsum does) and rounds once, at the end.
 */
final class ExactSum {
    private static final double HUGE = 0x1p900;

    private double[] parts = new double[4];
    private int size;

    /** Infinities and NaN, added as they come: they swallow everything else. */
    private double special;

    private boolean anySpecial;

    /** The sum of all values so great that adding them as doubles could overflow on the way; null if there were none. */
    private BigDecimal huge;

    void add(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            special = anySpecial ? special + value : value;
            anySpecial = true;
            return;
        }
        if (Math.abs(value) >= HUGE) {
            addHuge(new BigDecimal(value));
            return;
        }
        double x = value;
        int kept = 0;
        for (int i = 0; i < size; i++) {
            double y = parts[i];
            if (Math.abs(x) < Math.abs(y)) {
                double swap = x;
                x = y;
                y = swap;
            }
            double high = x + y;
            double low = y - (high - x);
            if (low != 0) {
                parts[kept++] = low;
            }
            x = high;
        }
        if (kept == parts.length) {
            parts = Arrays.copyOf(parts, kept * 2);
        }
        parts[kept++] = x;
        size = kept;
    }

    void merge(ExactSum other) {
        for (int i = 0; i < other.size; i++) {
            add(other.parts[i]);
        }
        if (other.huge != null) {
            addHuge(other.huge);
        }
        if (other.anySpecial) {
            add(other.special);
        }
    }

    private void addHuge(BigDecimal value) {
        huge = huge == null ? value : huge.add(value);
    }

    /** The double nearest to the exact sum; of halves, the even one. */
    double rounded() {
        if (anySpecial) {
            return special;
        }
        if (huge != null && huge.signum() != 0) {
            BigDecimal all = huge;
            for (int i = 0; i < size; i++) {
                all = all.add(new BigDecimal(parts[i]));
            }
            return all.doubleValue();
        }
        if (size == 0) {
            return 0;
        }
        int i = size - 1;
        double high = parts[i];
        double low = 0;
        while (i > 0 && low == 0) {
            double x = high;
            double y = parts[--i];
            high = x + y;
            low = y - (high - x);
        }
        // Half-way: what is left below decides which neighbour is nearer.
        boolean furtherDown = i > 0 && (low < 0 && parts[i - 1] < 0 || low > 0 && parts[i - 1] > 0);
        if (furtherDown) {
            double twice = low * 2;
            double x = high + twice;
            if (twice == x - high) {
                high = x;
            }
        }
        return high;
    }
}
