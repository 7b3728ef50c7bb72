package dev.karst.sources.compression;

import static dev.karst.sources.compression.TestBytes.begins;
import static dev.karst.sources.compression.TestBytes.bytes;
import static dev.karst.sources.compression.TestBytes.flip;
import static dev.karst.sources.compression.TestBytes.gzip;
import static dev.karst.sources.compression.TestBytes.join;
import static dev.karst.sources.compression.TestBytes.lines;
import static dev.karst.sources.compression.TestBytes.noise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipContentTest {
    private static final int HEADER = 10;
    private static final int TRAILER = 8;

    @Test
    void readsMembersOneAfterTheOther() throws IOException {
        byte[] raw = join(gzip(lines(1000)), gzip(new byte[0]), gzip(noise(100_000)), gzip(new byte[0]));
        Unpacked unpacked = Unpacked.of(raw);
        assertThat(unpacked.kind()).isEqualTo(Compression.GZIP);
        assertThat(unpacked.content()).isEqualTo(join(lines(1000), noise(100_000)));
        assertThat(unpacked.damage()).isNull();
    }

    @Test
    void readsAMemberWithoutContent() throws IOException {
        assertThat(Unpacked.of(gzip(new byte[0])).content()).isEmpty();
        assertThat(Unpacked.of(gzip(new byte[0])).damage()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4, 6, 8, 10, 16, 18, 22, 24, 28, 30, 31})
    void readsEveryOptionalHeaderField(int flags) throws IOException {
        byte[] raw = join(gzip(lines(500)), withHeader(flags, lines(500)));
        assertThat(Unpacked.of(raw).content()).isEqualTo(join(lines(500), lines(500)));
        assertThat(Unpacked.of(raw).damage()).isNull();
    }

    @Test
    void checksTheHeader() throws IOException {
        byte[] first = gzip(lines(500));
        byte[] wrongTime = flip(withHeader(2, lines(500)), 4);
        expectDamage(join(first, wrongTime), lines(500), "gzip header does not match its checksum", first.length);
        byte[] unknownFlag = withHeader(0x80, lines(500));
        expectDamage(
                join(first, unknownFlag),
                lines(500),
                "gzip header of an unknown kind (method 8, flags 128)",
                first.length);
        byte[] unknownMethod = gzip(lines(500));
        unknownMethod[2] = 7;
        expectDamage(unknownMethod, new byte[0], "gzip header of an unknown kind (method 7, flags 0)", 0);
    }

    @Test
    void checksTheContent() throws IOException {
        byte[] raw = gzip(lines(5000));
        long trailer = (long) raw.length - TRAILER;
        expectDamage(flip(raw, -TRAILER), lines(5000), "gzip content does not match its checksum", trailer);
        expectDamage(flip(raw, -1), lines(5000), "gzip content does not match its length", trailer);
    }

    @Test
    void acceptsZerosAfterTheLastMember() throws IOException {
        byte[] raw = join(gzip(lines(500)), new byte[200_000]);
        assertThat(Unpacked.of(raw).content()).isEqualTo(lines(500));
        assertThat(Unpacked.of(raw).damage()).isNull();
        assertThat(Unpacked.of(raw).compressedBytes()).isEqualTo(raw.length);
    }

    @Test
    void reportsOtherBytesAfterTheLastMember() throws IOException {
        byte[] raw = gzip(lines(500));
        String reason = "trailing bytes that are no gzip member";
        expectDamage(join(raw, bytes('\n')), lines(500), reason, raw.length);
        expectDamage(join(raw, bytes(0x1f, 0x1f)), lines(500), reason, raw.length);
        expectDamage(join(raw, new byte[70_000], bytes('x')), lines(500), reason, raw.length + 70_000);
        expectDamage(join(raw, new byte[3], raw), lines(500), reason, raw.length + 3);
    }

    @Test
    void keepsWhatCameBeforeTheCutWhereverItIs() throws IOException {
        byte[] content = lines(3000);
        byte[] raw = gzip(content);
        int before = 0;
        for (int cut = 2; cut < raw.length; cut++) {
            Unpacked unpacked = Unpacked.of(Arrays.copyOf(raw, cut));
            assertThat(begins(content, unpacked.content())).isTrue();
            assertThat(unpacked.content().length).isGreaterThanOrEqualTo(before);
            assertThat(unpacked.damage().reason()).isEqualTo("truncated gzip data");
            assertThat(unpacked.damage().offset()).isEqualTo(cut);
            before = unpacked.content().length;
        }
        assertThat(before).isEqualTo(content.length);
    }

    @Test
    void reportsASecondMemberThatIsCut() throws IOException {
        byte[] raw = gzip(lines(500));
        for (int cut = 1; cut < HEADER; cut++) {
            byte[] start = Arrays.copyOf(raw, cut);
            expectDamage(join(raw, start), lines(500), "truncated gzip data", raw.length + cut);
        }
    }

    @Test
    void keepsWhatCameBeforeACorruptPlace() throws IOException {
        byte[] content = lines(400_000);
        ByteArrayOutputStream sound = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(sound, true)) {
            gzip.write(content);
            gzip.flush();
            byte[] raw = join(sound.toByteArray(), bytes(0x07)); // a last block of type 3, which does not exist
            for (int wanted : new int[] {100, 1 << 20}) {
                Unpacked unpacked = Unpacked.of(raw, Limits.DEFAULT, raw.length, wanted);
                assertThat(unpacked.content()).isEqualTo(content);
                assertThat(unpacked.damage().reason()).isEqualTo("corrupt gzip data (invalid block type)");
                assertThat(unpacked.damage().offset()).isBetween(raw.length - 1L, (long) raw.length);
            }
        }
    }

    @Test
    void saysTheSameAgain() throws IOException {
        byte[] raw = gzip(lines(500));
        try (Decompressed decompressed =
                Decompression.open(new ByteArrayInputStream(Arrays.copyOf(raw, raw.length - 1)), "x", Limits.DEFAULT)) {
            InputStream content = decompressed.content();
            assertThat(content.readNBytes(500)).isEqualTo(lines(500));
            String message = "truncated gzip data, at byte " + (raw.length - 1) + " of the compressed input";
            assertThatThrownBy(content::read).isInstanceOf(DamagedInput.class).hasMessage(message);
            assertThatThrownBy(content::read).isInstanceOf(DamagedInput.class).hasMessage(message);
        }
    }

    @Test
    void cannotBeReadAfterClosing() throws IOException {
        Decompressed decompressed = Decompression.open(new ByteArrayInputStream(gzip(lines(500))), "x", Limits.DEFAULT);
        decompressed.close();
        decompressed.close();
        assertThatThrownBy(() -> decompressed.content().read()).isExactlyInstanceOf(IOException.class);
    }

    private static void expectDamage(byte[] raw, byte[] content, String reason, long offset) throws IOException {
        Unpacked unpacked = Unpacked.of(raw);
        assertThat(unpacked.content()).isEqualTo(content);
        assertThat(unpacked.damage()).isNotNull();
        assertThat(unpacked.damage().reason()).isEqualTo(reason);
        assertThat(unpacked.damage().offset()).isEqualTo(offset);
    }

    /** A member with the header fields that these flags announce. */
    private static byte[] withHeader(int flags, byte[] content) throws IOException {
        byte[] plain = gzip(content);
        byte[] header = bytes(0x1f, 0x8b, 8, flags, 1, 2, 3, 4, 0, 3);
        if ((flags & 4) != 0) {
            header = join(header, bytes(0x2c, 0x01), new byte[300]);
        }
        if ((flags & 8) != 0) {
            header = join(header, lines(100_000), bytes(0));
        }
        if ((flags & 16) != 0) {
            header = join(header, bytes('n', 'o', 't', 'e', 0));
        }
        if ((flags & 2) != 0) {
            CRC32 checksum = new CRC32();
            checksum.update(header);
            header = join(header, bytes((int) checksum.getValue() & 0xff, (int) checksum.getValue() >> 8 & 0xff));
        }
        return join(header, Arrays.copyOfRange(plain, HEADER, plain.length));
    }
}
