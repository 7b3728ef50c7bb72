package dev.karst.sources.compression;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** What came out of an input until it ended or turned out to be damaged. */
record Unpacked(Compression kind, byte[] content, DamagedInput damage, long compressedBytes) {

    static Unpacked of(byte[] raw) throws IOException {
        return of(raw, Limits.DEFAULT, 64 << 10, 64 << 10);
    }

    /**
     * @param arriving how many bytes of the input come at a time
     * @param wanted how many bytes of the content are asked for at a time
     */
    static Unpacked of(byte[] raw, Limits limits, int arriving, int wanted) throws IOException {
        try (Decompressed decompressed = Decompression.open(arriving(raw, arriving), "x", limits)) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            DamagedInput damage = readAll(decompressed.content(), wanted, content);
            return new Unpacked(decompressed.kind(), content.toByteArray(), damage, decompressed.compressedBytes());
        }
    }

    private static DamagedInput readAll(InputStream in, int wanted, ByteArrayOutputStream content) throws IOException {
        byte[] buffer = new byte[wanted + 2];
        try {
            for (int n = in.read(buffer, 1, wanted); n >= 0; n = in.read(buffer, 1, wanted)) {
                content.write(buffer, 1, n);
            }
            return null;
        } catch (DamagedInput e) {
            return e;
        }
    }

    private static InputStream arriving(byte[] raw, int atATime) {
        return new ByteArrayInputStream(raw) {
            @Override
            public synchronized int read(byte[] target, int at, int length) {
                return super.read(target, at, Math.min(length, atATime));
            }
        };
    }
}
