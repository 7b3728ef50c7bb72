package dev.karst.sources.compression;

import java.io.IOException;
import java.io.InputStream;

/** A stream that is made to be read many bytes at a time; one byte is the costly case. */
abstract class BulkInputStream extends InputStream {
    @Override
    public abstract int read(byte[] target, int at, int length) throws IOException;

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }
}
