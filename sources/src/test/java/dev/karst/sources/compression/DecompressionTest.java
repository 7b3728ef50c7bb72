package dev.karst.sources.compression;

import static dev.karst.sources.compression.TestBytes.bytes;
import static dev.karst.sources.compression.TestBytes.gzip;
import static dev.karst.sources.compression.TestBytes.join;
import static dev.karst.sources.compression.TestBytes.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecompressionTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"Records\":[]}", "\u001f", "(\u00b5/"})
    void whatIsNotPackedPassesThrough(String text) throws IOException {
        byte[] raw = text.getBytes(StandardCharsets.ISO_8859_1);
        Unpacked unpacked = Unpacked.of(raw);
        assertThat(unpacked.kind()).isEqualTo(Compression.PLAIN);
        assertThat(unpacked.content()).isEqualTo(raw);
        assertThat(unpacked.damage()).isNull();
        assertThat(unpacked.compressedBytes()).isEqualTo(raw.length);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 4096", "3, 70000", "4096, 1", "70000, 70000"})
    void anyWayOfReadingGivesTheSame(int arriving, int wanted) throws IOException {
        byte[] content = lines(200_000);
        for (byte[] raw : new byte[][] {content, gzip(content), Zstd.compress(content)}) {
            Unpacked unpacked = Unpacked.of(raw, Limits.DEFAULT, arriving, wanted);
            assertThat(unpacked.content()).isEqualTo(content);
            assertThat(unpacked.damage()).isNull();
            assertThat(unpacked.compressedBytes()).isEqualTo(raw.length);
        }
    }

    @Test
    void theFirstBytesDecideNotTheName() throws IOException {
        try (Decompressed text = open(bytes('{', '}'), "a.JSON.GZ");
                Decompressed packed = open(gzip(bytes('{', '}')), "a.json")) {
            assertThat(text.kind()).isEqualTo(Compression.PLAIN);
            assertThat(text.nameSays()).isEqualTo(Compression.GZIP);
            assertThat(text.content().readAllBytes()).isEqualTo(bytes('{', '}'));
            assertThat(packed.kind()).isEqualTo(Compression.GZIP);
            assertThat(packed.nameSays()).isEqualTo(Compression.PLAIN);
            assertThat(packed.content().readAllBytes()).isEqualTo(bytes('{', '}'));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a.gz, GZIP",
        "A.GZIP, GZIP",
        "a.json.zst, ZSTD",
        "a.zstd, ZSTD",
        "a.json, PLAIN",
        "-, PLAIN",
        "gz, PLAIN"
    })
    void aNamePromisesByItsEnding(String name, Compression says) {
        assertThat(Compression.ofName(name)).isEqualTo(says);
    }

    @Test
    void tellsHowFarItIs() throws IOException {
        byte[] raw = gzip(lines(5_000_000));
        try (Decompressed decompressed = open(raw, "a.gz")) {
            assertThat(decompressed.content().readNBytes(1_000_000)).hasSize(1_000_000);
            assertThat(decompressed.compressedBytes()).isBetween(raw.length / 6L, raw.length / 4L);
        }
    }

    @Test
    void closingClosesTheObject() throws IOException {
        for (byte[] raw : new byte[][] {bytes('{'), gzip(bytes('{')), Zstd.compress(bytes('{'))}) {
            AtomicInteger closed = new AtomicInteger();
            Decompression.open(counting(raw, closed), "x", Limits.DEFAULT).close();
            assertThat(closed).hasValue(1);
        }
    }

    @Test
    void anObjectThatCannotBeReadIsNotCalledDamaged() throws IOException {
        byte[] content = lines(300_000);
        for (byte[] raw : new byte[][] {content, gzip(content), Zstd.compress(content)}) {
            InputStream half = new SequenceInputStream(new ByteArrayInputStream(raw, 0, raw.length / 2), failing());
            try (Decompressed decompressed = Decompression.open(half, "x", Limits.DEFAULT)) {
                assertThatThrownBy(() -> decompressed.content().readAllBytes())
                        .isExactlyInstanceOf(IOException.class)
                        .hasMessage("the disk is gone");
            }
        }
    }

    @Test
    void failingAtTheFirstByteClosesTheObject() {
        AtomicInteger closed = new AtomicInteger();
        InputStream raw = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
        assertThatThrownBy(() -> Decompression.open(raw, "x", Limits.DEFAULT)).hasMessage("the disk is gone");
        assertThat(closed).hasValue(1);
    }

    @Test
    void swellingBeyondTheRatioIsDamage() throws IOException {
        byte[] content = new byte[1_000_000];
        for (byte[] raw : new byte[][] {gzip(content), Zstd.compress(content)}) {
            Unpacked unpacked = Unpacked.of(raw, new Limits(10, 50_000), 512, 1000);
            assertThat(unpacked.content()).hasSizeBetween(50_000, 60_000);
            assertThat(unpacked.damage().reason())
                    .isEqualTo("compression ratio over 10:1 beyond 50000 bytes of content"
                            + " (an option for this limit is to come)");
        }
    }

    @Test
    void swellingWithinTheLimitsIsNot() throws IOException {
        byte[] content = new byte[1_000_000];
        for (byte[] raw : new byte[][] {gzip(content), Zstd.compress(content)}) {
            assertThat(Unpacked.of(raw, new Limits(10, 1_000_000), 512, 1000).damage())
                    .isNull();
            assertThat(Unpacked.of(raw, new Limits(100_000, 0), 512, 1000).damage())
                    .isNull();
        }
        assertThat(Limits.DEFAULT).isEqualTo(new Limits(200, 64L << 20));
    }

    /** Whatever an attacker writes: bytes, an end, or damage; never anything else. */
    @Test
    void anyByteMayBeWrong() throws IOException {
        Random random = new Random(3);
        byte[] content = lines(20_000);
        byte[] gz = join(gzip(content), gzip(content));
        byte[] zst = join(Zstd.compress(content), Zstd.compress(content));
        for (int i = 0; i < 2_000; i++) {
            byte[] raw = (i % 2 == 0 ? gz : zst).clone();
            raw[4 + random.nextInt(raw.length - 4)] = (byte) random.nextInt();
            Unpacked unpacked = Unpacked.of(raw);
            if (unpacked.damage() != null) {
                assertThat(unpacked.damage().offset()).isBetween(0L, (long) raw.length);
            }
        }
    }

    private static Decompressed open(byte[] raw, String name) throws IOException {
        return Decompression.open(new ByteArrayInputStream(raw), name, Limits.DEFAULT);
    }

    private static InputStream counting(byte[] raw, AtomicInteger closed) {
        return new ByteArrayInputStream(raw) {
            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
    }

    static InputStream failing() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }
        };
    }
}
