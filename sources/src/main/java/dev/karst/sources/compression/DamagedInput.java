package dev.karst.sources.compression;

import java.io.IOException;

/**
 * The bytes of an object are not what they should be, or they swell beyond a limit. What came before the damage has been
 * delivered; nothing after it can be.
 */
public final class DamagedInput extends IOException {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final long offset;

    public DamagedInput(String reason, long offset) {
        this(reason, offset, null);
    }

    public DamagedInput(String reason, long offset, Throwable cause) {
        super(reason + ", at byte " + offset + " of the compressed input", cause);
        this.reason = reason;
        this.offset = offset;
    }

    /** What is wrong, without the place. */
    public String reason() {
        return reason;
    }

    /** Where in the compressed input it was noticed: the number of bytes before that place. */
    public long offset() {
        return offset;
    }
}
