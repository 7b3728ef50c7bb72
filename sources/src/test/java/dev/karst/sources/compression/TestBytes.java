package dev.karst.sources.compression;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Bytes to pack, and packed bytes. */
final class TestBytes {
    private TestBytes() {}

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    /** Nothing in it repeats, so that it hardly gets smaller. */
    static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    /** Lines that look like a log. */
    static byte[] lines(int length) {
        Random random = new Random(11);
        StringBuilder out = new StringBuilder(length + 100);
        while (out.length() < length) {
            out.append("{\"eventName\":\"GetObject\",\"eventID\":\"")
                    .append(random.nextLong())
                    .append("\"}\n");
        }
        return Arrays.copyOf(out.toString().getBytes(StandardCharsets.US_ASCII), length);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] bytes(int... values) {
        byte[] out = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            out[i] = (byte) values[i];
        }
        return out;
    }

    /** With one bit of a byte turned over; a negative place counts from the end. */
    static byte[] flip(byte[] bytes, int place) {
        byte[] out = bytes.clone();
        out[place < 0 ? out.length + place : place] ^= 1;
        return out;
    }

    /** Whether the whole begins with the part. */
    static boolean begins(byte[] whole, byte[] part) {
        return part.length <= whole.length && Arrays.equals(whole, 0, part.length, part, 0, part.length);
    }
}
