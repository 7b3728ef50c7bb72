package dev.karst.sources.compression;

import java.io.IOException;
import java.io.InputStream;

/** Finds out how an object is packed and unpacks it. */
public final class Decompression {
    private Decompression() {}

    /**
     * Looks at the first bytes, never at the name.
     *
     * @param raw the object's bytes; closed with the result, or when this method throws
     * @param name the object's name, for {@link Decompressed#nameSays}
     * @throws IOException if the first bytes cannot be read
     */
    public static Decompressed open(InputStream raw, String name, Limits limits) throws IOException {
        RawInput input = new RawInput(raw);
        try {
            Compression kind = Compression.of(input);
            return new Decompressed(name, kind, input, content(kind, input, limits));
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    private static InputStream content(Compression kind, RawInput input, Limits limits) throws IOException {
        return switch (kind) {
            case PLAIN -> input;
            case GZIP -> new RatioLimited(new GzipContent(input, limits), input, limits);
            case ZSTD -> new RatioLimited(new ZstdContent(input), input, limits);
        };
    }
}
