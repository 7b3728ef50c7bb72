package dev.karst.sources.compression;

import static dev.karst.sources.compression.TestBytes.begins;
import static dev.karst.sources.compression.TestBytes.bytes;
import static dev.karst.sources.compression.TestBytes.flip;
import static dev.karst.sources.compression.TestBytes.join;
import static dev.karst.sources.compression.TestBytes.lines;
import static dev.karst.sources.compression.TestBytes.noise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZstdContentTest {
    /** A block holds at most this many bytes of content. */
    private static final int BLOCK = 128 << 10;

    @Test
    void readsFramesOneAfterTheOther() throws IOException {
        byte[] raw = join(Zstd.compress(lines(1000)), Zstd.compress(new byte[0]), stream(noise(300_000), false));
        Unpacked unpacked = Unpacked.of(raw);
        assertThat(unpacked.kind()).isEqualTo(Compression.ZSTD);
        assertThat(unpacked.content()).isEqualTo(join(lines(1000), noise(300_000)));
        assertThat(unpacked.damage()).isNull();
        assertThat(unpacked.compressedBytes()).isEqualTo(raw.length);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 65_791, 65_792, 131_072, 131_073, 1_000_000})
    void readsEveryFormOfFrame(int length) throws IOException {
        for (byte[] content : new byte[][] {lines(length), noise(length), new byte[length]}) {
            for (byte[] raw : new byte[][] {Zstd.compress(content), stream(content, false), stream(content, true)}) {
                assertThat(Unpacked.of(raw).content()).isEqualTo(content);
                assertThat(Unpacked.of(raw).damage()).isNull();
            }
        }
    }

    @Test
    void skipsSkippableFrames() throws IOException {
        byte[] skippable = join(bytes(0x53, 0x2a, 0x4d, 0x18, 0x70, 0x11, 0x01, 0x00), new byte[70_000]);
        byte[] frame = Zstd.compress(lines(1000));
        Unpacked unpacked = Unpacked.of(join(skippable, skippable, frame, skippable, frame, skippable));
        assertThat(unpacked.kind()).isEqualTo(Compression.ZSTD);
        assertThat(unpacked.content()).isEqualTo(join(lines(1000), lines(1000)));
        assertThat(unpacked.damage()).isNull();
        expectDamage(
                join(frame, Arrays.copyOf(skippable, 5000)), lines(1000), "truncated zstd data", frame.length + 5000);
    }

    @Test
    void reportsOtherBytesAfterTheLastFrame() throws IOException {
        byte[] raw = Zstd.compress(lines(500));
        String reason = "trailing bytes that are no zstd frame";
        expectDamage(join(raw, bytes('\n')), lines(500), reason, raw.length);
        expectDamage(join(raw, new byte[100]), lines(500), reason, raw.length);
    }

    @Test
    void keepsEveryWholeBlockBeforeTheCut() throws IOException {
        byte[] content = join(lines(2 * BLOCK), noise(BLOCK), new byte[BLOCK], lines(1000));
        byte[] raw = stream(content, true);
        int before = 0;
        for (int cut = 4; cut < raw.length; cut = cut < 100 || cut > raw.length - 100 ? cut + 1 : cut + 97) {
            Unpacked unpacked = Unpacked.of(Arrays.copyOf(raw, cut));
            assertThat(begins(content, unpacked.content())).isTrue();
            assertThat(unpacked.content().length).isGreaterThanOrEqualTo(before);
            assertThat(unpacked.damage().reason()).isEqualTo("truncated zstd data");
            assertThat(unpacked.damage().offset()).isEqualTo(cut);
            before = unpacked.content().length;
        }
        assertThat(before).isEqualTo(content.length);
    }

    @Test
    void keepsEveryWholeBlockBeforeACorruptOne() throws IOException {
        byte[] content = lines(8 * BLOCK);
        byte[] raw = stream(content, false);
        byte[] corrupt = raw.clone();
        Arrays.fill(corrupt, raw.length - 300, raw.length - 3, (byte) 0xff);
        for (int wanted : new int[] {1000, 4 << 20}) {
            Unpacked unpacked = Unpacked.of(corrupt, Limits.DEFAULT, raw.length, wanted);
            assertThat(unpacked.content()).isEqualTo(Arrays.copyOf(content, 7 * BLOCK));
            assertThat(unpacked.damage().reason()).startsWith("corrupt zstd data (");
            assertThat(unpacked.damage().offset()).isBetween(raw.length * 3L / 4, raw.length - 300L);
        }
    }

    @Test
    void checksTheContent() throws IOException {
        byte[] raw = stream(lines(5000), true);
        Unpacked unpacked = Unpacked.of(flip(raw, -1));
        assertThat(unpacked.content()).isEqualTo(lines(5000));
        assertThat(unpacked.damage().reason()).startsWith("corrupt zstd data (");
        assertThat(unpacked.damage().offset()).isEqualTo(raw.length - 4);
    }

    @Test
    void saysTheSameAgain() throws IOException {
        byte[] raw = flip(stream(lines(500), true), -1);
        try (Decompressed decompressed = Decompression.open(new ByteArrayInputStream(raw), "x", Limits.DEFAULT)) {
            InputStream content = decompressed.content();
            assertThat(content.readNBytes(500)).isEqualTo(lines(500));
            assertThatThrownBy(content::read).isInstanceOf(DamagedInput.class);
            assertThatThrownBy(content::read).isInstanceOf(DamagedInput.class);
        }
    }

    private static void expectDamage(byte[] raw, byte[] content, String reason, long offset) throws IOException {
        Unpacked unpacked = Unpacked.of(raw);
        assertThat(unpacked.content()).isEqualTo(content);
        assertThat(unpacked.damage()).isNotNull();
        assertThat(unpacked.damage().reason()).isEqualTo(reason);
        assertThat(unpacked.damage().offset()).isEqualTo(offset);
    }

    /** As a program writes it that does not know the length beforehand. */
    private static byte[] stream(byte[] content, boolean checksum) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZstdOutputStreamNoFinalizer zstd = new ZstdOutputStreamNoFinalizer(out)) {
            zstd.setChecksum(checksum);
            zstd.write(content);
        }
        return out.toByteArray();
    }
}
