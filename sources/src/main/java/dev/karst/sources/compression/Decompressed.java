package dev.karst.sources.compression;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** The content of an object, unpacked while it is read. For one thread. */
public final class Decompressed implements Closeable {
    private final String name;
    private final Compression kind;
    private final RawInput raw;
    private final InputStream content;

    Decompressed(String name, Compression kind, RawInput raw, InputStream content) {
        this.name = name;
        this.kind = kind;
        this.raw = raw;
        this.content = content;
    }

    /**
     * The content. A read delivers what could be unpacked before it throws {@link DamagedInput}; a plain {@link
     * IOException} means that the object itself could not be read on. There is no buffer on top: read many bytes at a
     * time.
     */
    public InputStream content() {
        return content;
    }

    /** How the object is packed, by its first bytes. */
    public Compression kind() {
        return kind;
    }

    /** How its name says it is packed. It can differ from {@link #kind}. */
    public Compression nameSays() {
        return Compression.ofName(name);
    }

    /** Bytes of the object used so far, as they lie in it; all of them once the content has been read to its end. */
    public long compressedBytes() {
        return raw.offset();
    }

    /** Closes the object too. */
    @Override
    public void close() throws IOException {
        content.close();
    }
}
