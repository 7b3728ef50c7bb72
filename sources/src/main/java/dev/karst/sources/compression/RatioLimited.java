package dev.karst.sources.compression;

import java.io.IOException;
import java.io.InputStream;

/** Content that may not swell beyond the limits. */
final class RatioLimited extends BulkInputStream {
    private final InputStream content;
    private final RawInput raw;
    private final Limits limits;
    private long written;

    RatioLimited(InputStream content, RawInput raw, Limits limits) {
        this.content = content;
        this.raw = raw;
        this.limits = limits;
    }

    @Override
    public int read(byte[] target, int at, int length) throws IOException {
        if (limits.isExceeded(written, raw.offset())) {
            throw new DamagedInput(
                    "compression ratio over " + limits.ratio() + ":1 beyond " + limits.freeBytes()
                            + " bytes of content (an option for this limit is to come)",
                    raw.offset());
        }
        int n = content.read(target, at, length);
        written += Math.max(n, 0);
        return n;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
