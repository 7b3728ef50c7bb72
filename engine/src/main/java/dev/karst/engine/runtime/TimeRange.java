package dev.karst.engine.runtime;

/**
 * A stretch of time, in seconds since the epoch.
 *
 * @param earliest inclusive; negative infinity for no bound
 * @param latest exclusive; positive infinity for no bound
 */
public record TimeRange(double earliest, double latest) {
    public static final TimeRange ALL = new TimeRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** An event without a time (NaN) is outside of every range but {@link #ALL}. */
    public boolean contains(double time) {
        return equals(ALL) || time >= earliest && time < latest;
    }
}
