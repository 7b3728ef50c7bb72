package dev.karst.sources.compression;

/**
 * How far a compressed object may swell, so that a small file made to burst cannot keep a run busy.
 *
 * @param ratio bytes of content for each compressed byte, over the object so far
 * @param freeBytes bytes of content up to which the ratio is not looked at
 */
public record Limits(long ratio, long freeBytes) {
    public static final Limits DEFAULT = new Limits(200, 64L << 20);

    public Limits {
        if (ratio < 1 || freeBytes < 0) {
            throw new IllegalArgumentException("ratio " + ratio + ", free bytes " + freeBytes);
        }
    }

    /** Whether this much content is too much for so many compressed bytes. */
    boolean isExceeded(long content, long compressed) {
        return content > freeBytes && content / ratio > compressed;
    }
}
