package dev.karst.engine.function.aggregate;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * A sum of doubles, or of their squares, that does not depend on their order: it keeps the exact sum as doubles that do
 * not overlap (Shewchuk's expansions, as Python's fsum does) and rounds once, at the end.
 */
final class ExactSum {
    private static final double HUGE = 0x1p900;

    /** Between these, a square and what its rounding loses are two doubles, and exact. */
    private static final double SMALLEST_SQUARED = 0x1p-480;

    private static final double LARGEST_SQUARED = 0x1p449;

    private double[] parts = new double[4];
    private int size;

    /** Infinities and NaN, added as they come: they swallow everything else. */
    private double special;

    private boolean anySpecial;

    /**
     * The sum of all that doubles could not hold on the way: values so great that adding them could overflow, squares of
     * the very great and the very small. Null if there were none.
     */
    private BigDecimal apart;

    void add(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            special = anySpecial ? special + value : value;
            anySpecial = true;
            return;
        }
        if (Math.abs(value) >= HUGE) {
            addApart(new BigDecimal(value));
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

    void addSquare(double value) {
        double size = Math.abs(value);
        if (size >= SMALLEST_SQUARED && size <= LARGEST_SQUARED) {
            double square = value * value;
            add(square);
            add(Math.fma(value, value, -square));
        } else if (Double.isFinite(value)) {
            BigDecimal exact = new BigDecimal(value);
            addApart(exact.multiply(exact));
        } else {
            add(size);
        }
    }

    void merge(ExactSum other) {
        for (int i = 0; i < other.size; i++) {
            add(other.parts[i]);
        }
        if (other.apart != null) {
            addApart(other.apart);
        }
        if (other.anySpecial) {
            add(other.special);
        }
    }

    private void addApart(BigDecimal value) {
        apart = apart == null ? value : apart.add(value);
    }

    /** The double nearest to the exact sum; of halves, the even one. */
    double rounded() {
        if (anySpecial) {
            return special;
        }
        if (apart != null && apart.signum() != 0) {
            return exact().doubleValue();
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

    /** Whether no infinity and no NaN was added: only then there is an exact sum. */
    boolean isFinite() {
        return !anySpecial;
    }

    /** The sum itself, not rounded. */
    BigDecimal exact() {
        BigDecimal all = apart == null ? BigDecimal.ZERO : apart;
        for (int i = 0; i < size; i++) {
            all = all.add(new BigDecimal(parts[i]));
        }
        return all;
    }

    /** About how many bytes it takes. */
    long bytes() {
        return 56
                + 8L * parts.length
                + (apart == null ? 0 : 64 + apart.unscaledValue().bitLength() / 8);
    }
}
