package dev.karst.sources.compression;

import static dev.karst.sources.compression.TestBytes.gzip;
import static dev.karst.sources.compression.TestBytes.join;
import static dev.karst.sources.compression.TestBytes.lines;
import static dev.karst.sources.compression.TestBytes.noise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The library and the JDK give the same bytes and say the same of what is wrong, whatever the input. */
class SameByLibraryTest {
    @BeforeAll
    static void use() {
        Library.use();
    }

    @AfterAll
    static void reset() {
        Library.reset();
    }

    private static void expectTheSame(byte[] raw, Limits limits, int wanted) throws IOException {
        Library.leave();
        Unpacked expected = Unpacked.of(raw, limits, 64 << 10, wanted);
        Library.use();
        Unpacked unpacked = Unpacked.of(raw, limits, 64 << 10, wanted);
        assertThat(unpacked.content()).isEqualTo(expected.content());
        assertThat(unpacked.compressedBytes()).isEqualTo(expected.compressedBytes());
        assertThat(message(unpacked)).isEqualTo(message(expected));
    }

    private static String message(Unpacked unpacked) {
        return unpacked.damage() == null ? "" : unpacked.damage().getMessage();
    }

    @Test
    void whereverAByteIsWrong() throws IOException {
        Random random = new Random(5);
        byte[] gz = join(gzip(lines(30_000)), gzip(noise(3_000)), gzip(new byte[0]), gzip(lines(20_000)));
        for (int i = 0; i < 3_000; i++) {
            byte[] raw = gz.clone();
            raw[2 + random.nextInt(raw.length - 2)] = (byte) random.nextInt();
            expectTheSame(raw, Limits.DEFAULT, 4096);
        }
    }

    @Test
    void whereverItIsCut() throws IOException {
        byte[] gz = join(gzip(lines(3_000)), gzip(lines(2_000)));
        for (int cut = 2; cut < gz.length; cut++) {
            expectTheSame(Arrays.copyOf(gz, cut), Limits.DEFAULT, 700);
        }
    }

    @Test
    void whateverFollows() throws IOException {
        for (byte[] end : new byte[][] {new byte[5], {1}, {0x1f}, {0x1f, (byte) 0x8b, 8}, new byte[100_000]}) {
            expectTheSame(join(gzip(lines(3_000)), end), Limits.DEFAULT, 700);
        }
    }

    @Test
    void whereverALimitIsReached() throws IOException {
        byte[] gz = join(gzip(lines(50_000)), gzip(new byte[400_000]), gzip(lines(50_000)), gzip(new byte[100_000]));
        for (long ratio = 1; ratio < 120; ratio++) {
            expectTheSame(gz, new Limits(ratio, 40_000), 1000);
            expectTheSame(gz, new Limits(ratio, 480_000), 1000);
        }
    }

    @Test
    void alsoWhatIsTooLongToUnpackWhole() throws IOException {
        expectTheSame(gzip(noise(18 << 20)), Limits.DEFAULT, 1 << 20);
        expectTheSame(join(gzip(new byte[66 << 20]), gzip(lines(1000))), new Limits(2000, 1 << 20), 1 << 20);
        expectTheSame(join(gzip(lines(1000)), gzip(new byte[66 << 20])), new Limits(2000, 1 << 20), 1 << 20);
    }

    @Test
    void theLengthInTheTrailerIsOnlyAGuess() throws IOException {
        for (int claimed : new int[] {0, 1, 1000, 1 << 20, Integer.MAX_VALUE, -1}) {
            byte[] gz = gzip(lines(200_000));
            for (int i = 0; i < 4; i++) {
                gz[gz.length - 4 + i] = (byte) (claimed >> 8 * i);
            }
            expectTheSame(gz, Limits.DEFAULT, 5000);
        }
    }

    @Test
    void soundMembersAreUnpackedWhole() throws IOException {
        byte[] gz = gzip(lines(100_000));
        RawInput raw = new RawInput(new ByteArrayInputStream(gz, 10, gz.length - 10));
        try (WholeMember member = new WholeMember(raw, Limits.DEFAULT)) {
            assertThat(member.unpack(0)).isTrue();
            byte[] content = new byte[200_000];
            assertThat(member.read(content, 7, 150_000)).isEqualTo(100_000);
            assertThat(Arrays.copyOfRange(content, 7, 100_007)).isEqualTo(lines(100_000));
            assertThat(member.read(content, 0, 1)).isZero();
            assertThat(raw.offset()).isEqualTo(gz.length - 18L);
        }
    }

    @Test
    void aFailureOfTheObjectWaitsForWhatCameBefore() throws IOException {
        byte[] gz = gzip(lines(400_000));
        InputStream half =
                new SequenceInputStream(new ByteArrayInputStream(gz, 0, gz.length / 2), DecompressionTest.failing());
        try (Decompressed decompressed = Decompression.open(half, "x", Limits.DEFAULT)) {
            InputStream content = decompressed.content();
            assertThat(content.readNBytes(150_000)).isEqualTo(lines(150_000));
            assertThatThrownBy(content::readAllBytes).hasMessage("the disk is gone");
        }
    }
}
