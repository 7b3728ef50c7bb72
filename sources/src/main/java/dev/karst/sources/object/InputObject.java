package dev.karst.sources.object;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Something that holds records: a file, or a stream such as standard input. Its bytes may be compressed.
 *
 * @param name its part of every event's address: relative to the PATH argument it was found under, with {@code /},
 *     never absolute; printable (see {@link InputPaths})
 * @param size its length in bytes when it was found; empty for a stream, which can be opened only once
 */
public record InputObject(String name, OptionalLong size, Content content) {

    /** Gives the bytes from the first one on. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    /** A file with the bytes that it has when it is opened. */
    static InputObject file(String name, long size, Path file) {
        return new InputObject(name, OptionalLong.of(size), () -> FileAtOpening.open(file));
    }

    static InputObject stream(String name, Content content) {
        AtomicBoolean opened = new AtomicBoolean();
        return new InputObject(name, OptionalLong.empty(), () -> {
            if (opened.getAndSet(true)) {
                throw new IOException("a stream can be read only once");
            }
            return content.open();
        });
    }

    /**
     * Its bytes from the first one on. There is no buffer: read many at a time.
     *
     * @throws IOException if it cannot be opened, or is a stream that has been opened before
     */
    public InputStream open() throws IOException {
        return content.open();
    }
}
