package dev.karst.sources.object;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The bytes that a file has at the moment it is opened. What is written to its end later is not read, so that reading
 * ends however fast the file grows. A file that says it is empty, as those of {@code /proc} do, is read to its end.
 */
final class FileAtOpening extends FilterInputStream {
    private long left;

    private FileAtOpening(InputStream in, long size) {
        super(in);
        this.left = size;
    }

    static InputStream open(Path file) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(file);
        try {
            long size = channel.size();
            return new FileAtOpening(Channels.newInputStream(channel), size == 0 ? Long.MAX_VALUE : size);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int at, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int count = in.read(target, at, (int) Math.min(length, left));
        left -= Math.max(0, count);
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = in.skip(Math.min(count, left));
        left -= skipped;
        return skipped;
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(in.available(), left);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
