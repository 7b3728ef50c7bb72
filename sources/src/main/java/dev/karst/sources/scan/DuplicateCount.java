package dev.karst.sources.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * Counts the events that were seen before: those whose identity and bytes are equal. It keeps a 64-bit hash of each,
 * the first million in memory, more in a private temporary folder, divided by their leading bits; so its memory does
 * not grow with the input, and the outcome does not depend on the order.
 */
final class DuplicateCount implements AutoCloseable {
    private static final int PARTITION_BITS = 6;

    private final long[] hashes;
    private int size;
    private Path folder;

    DuplicateCount() {
        this(1 << 20);
    }

    /** @param inMemory hashes kept before files are used */
    DuplicateCount(int inMemory) {
        this.hashes = new long[inMemory];
    }

    void add(String identity, byte[] bytes, int from, int to) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, from, to - from);
        long hash = 0xcbf29ce484222325L;
        for (byte b : identity.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ b & 0xff) * 0x100000001b3L;
        }
        add(mix(hash + checksum.getValue() * 0x9e3779b97f4a7c15L + (to - from)));
    }

    private void add(long hash) {
        if (size == hashes.length) {
            writeOut();
        }
        hashes[size++] = hash;
    }

    private static long mix(long value) {
        long h = value;
        h = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
        h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
        return h ^ h >>> 33;
    }

    /** How many events there are beyond the first of each. */
    long count() {
        if (folder == null) {
            return repeats(Arrays.copyOf(hashes, size));
        }
        writeOut();
        long count = 0;
        for (int partition = 0; partition < 1 << PARTITION_BITS; partition++) {
            count += repeats(read(file(partition)));
        }
        return count;
    }

    private static long repeats(long[] values) {
        Arrays.sort(values);
        long count = 0;
        for (int i = 1; i < values.length; i++) {
            count += values[i] == values[i - 1] ? 1 : 0;
        }
        return count;
    }

    private void writeOut() {
        try {
            folder = folder == null ? Files.createTempDirectory("karst-") : folder;
            Arrays.sort(hashes, 0, size);
            int from = 0;
            while (from < size) {
                int partition = partition(hashes[from]);
                int to = from;
                while (to < size && partition(hashes[to]) == partition) {
                    to++;
                }
                append(file(partition), from, to);
                from = to;
            }
            size = 0;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to the temporary folder", e);
        }
    }

    private static int partition(long hash) {
        return (int) (hash >>> 64 - PARTITION_BITS);
    }

    private Path file(int partition) {
        return folder.resolve(partition + ".hashes");
    }

    private void append(Path file, int from, int to) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((to - from) * Long.BYTES);
        buffer.asLongBuffer().put(hashes, from, to - from);
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (buffer.hasRemaining()) {
                out.write(buffer);
            }
        }
    }

    private static long[] read(Path file) {
        if (!Files.exists(file)) {
            return new long[0];
        }
        try {
            LongBuffer buffer = ByteBuffer.wrap(Files.readAllBytes(file)).asLongBuffer();
            long[] values = new long[buffer.remaining()];
            buffer.get(values);
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read from the temporary folder", e);
        }
    }

    @Override
    public void close() {
        if (folder == null) {
            return;
        }
        try {
            for (int partition = 0; partition < 1 << PARTITION_BITS; partition++) {
                Files.deleteIfExists(file(partition));
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot empty the temporary folder", e);
        }
    }
}
