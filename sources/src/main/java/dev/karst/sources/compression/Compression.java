package dev.karst.sources.compression;

import java.io.IOException;
import java.util.Locale;

/** How the bytes of an object are packed. */
public enum Compression {
    PLAIN,
    GZIP,
    ZSTD;

    /** What the ending of a name promises; {@link #PLAIN} if it promises nothing. Case does not count. */
    public static Compression ofName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".gz") || lower.endsWith(".gzip")) {
            return GZIP;
        }
        return lower.endsWith(".zst") || lower.endsWith(".zstd") ? ZSTD : PLAIN;
    }

    /** What the first bytes say. */
    static Compression of(RawInput raw) throws IOException {
        int available = raw.peek(4);
        if (available >= 2 && raw.byteAt(0) == 0x1f && raw.byteAt(1) == 0x8b) {
            return GZIP;
        }
        return available == 4 && (ZstdBlocks.isFrame(raw.intAt(0)) || ZstdBlocks.isSkippable(raw.intAt(0)))
                ? ZSTD
                : PLAIN;
    }
}
