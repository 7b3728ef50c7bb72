package dev.karst.engine.function.aggregate;

import java.util.Arrays;

/**
 * A sum of doubles that does not depend on their order: it keeps the exact sum as doubles that do not overlap
 * (Shewchuk's expansions, as Python's fsum does) and rounds once, at the end.
 */
final class ExactSum {
    private double[] parts = new double[4];
    private int size;

    /** Infinities and NaN, added as they come: they swallow everything else. */
    private double special;

    private boolean anySpecial;

    void add(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            special = anySpecial ? special + value : value;
            anySpecial = true;
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
        if (Double.isInfinite(x)) {
            special = anySpecial ? special + x : x;
            anySpecial = true;
            x = 0;
        }
        parts[kept++] = x;
        size = kept;
    }

    void merge(ExactSum other) {
        for (int i = 0; i < other.size; i++) {
            add(other.parts[i]);
        }
        if (other.anySpecial) {
            add(other.special);
        }
    }

    /** The double nearest to the exact sum; of halves, the even one. */
    double rounded() {
        if (anySpecial) {
            return special;
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
