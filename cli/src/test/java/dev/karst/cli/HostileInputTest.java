package dev.karst.cli;

import static dev.karst.cli.LedgeredHunt.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.karst.cli.hostile.HostileInput;
import dev.karst.cli.hostile.Trail;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of hostile input beside a good file: what the ledger says of it, and that the good file's rows stay. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileInputTest {
    /** Bytes of an event and what parts it from the next. */
    private static final long EVENT = Trail.event(1).length() + 1L;

    @TempDir
    static Path folder;

    @TempDir
    Path output;

    private static Path in;
    private static Map<String, String> leftOut;
    private static LedgeredHunt undisturbed;

    @BeforeAll
    static void makeFiles() throws IOException {
        in = folder.resolve("in");
        leftOut = HostileInput.write(in);
        undisturbed = LedgeredHunt.over(in.resolve(HostileInput.NONE), folder.resolve("ledger.jsonl"));
        assertThat(undisturbed.exit()).isZero();
        assertThat(undisturbed.findings()).contains("arn:aws:iam::123456789012:user/alice");
    }

    private LedgeredHunt hunt(String name) throws IOException {
        assumeFalse(leftOut.containsKey(name), () -> leftOut.get(name));
        LedgeredHunt hunt = LedgeredHunt.over(in.resolve(name), output.resolve("ledger.jsonl"));
        hunt.expectTheRestAsIn(undisturbed);
        return hunt;
    }

    private static Object onlyOne(LedgeredHunt hunt) {
        assertThat(hunt.hostile()).hasSize(1);
        return hunt.hostile().get(0);
    }

    private void expectUnread(String name, int exit, String status, String reason, long bytes) throws IOException {
        LedgeredHunt hunt = hunt(name);
        assertThat(hunt.exit()).isEqualTo(exit);
        Object line = onlyOne(hunt);
        assertThat(JsonValues.at(line, "status")).isEqualTo(status);
        assertThat(JsonValues.at(line, "reason")).asString().startsWith(reason);
        assertThat(count(line, "bytes")).isEqualTo(bytes);
        assertThat(count(line, "events")).isZero();
        assertThat((List<?>) JsonValues.at(line, "quarantinedRecords")).isEmpty();
    }

    /** Expects an object that was read and is damaged in one place. */
    private Object expectDamage(String name, long events, String reason) throws IOException {
        LedgeredHunt hunt = hunt(name);
        assertThat(hunt.exit()).isEqualTo(3);
        Object line = onlyOne(hunt);
        assertThat(JsonValues.at(line, "status")).isEqualTo("read");
        assertThat(JsonValues.at(line, "reason")).isEqualTo("");
        assertThat(count(line, "events")).isEqualTo(events);
        assertThat((List<?>) JsonValues.at(line, "quarantinedRecords")).hasSize(1);
        assertThat(JsonValues.at(line, "quarantinedRecords", 0, "reason"))
                .asString()
                .startsWith(reason);
        return line;
    }

    private static void expectStretch(Object line, long offset, long bytes) {
        assertThat(count(JsonValues.at(line, "quarantinedRecords", 0), "offset"))
                .isEqualTo(offset);
        assertThat(count(JsonValues.at(line, "quarantinedRecords", 0), "bytes")).isEqualTo(bytes);
    }

    private static long size(String name) throws IOException {
        return Files.size(in.resolve(name).resolve("hostile.json"));
    }

    @Test
    void truncatedGzipGivesWhatCameBefore() throws IOException {
        LedgeredHunt hunt = hunt("truncated-gzip");
        assertThat(hunt.exit()).isEqualTo(3);
        Object line = onlyOne(hunt);
        assertThat(JsonValues.at(line, "status")).isEqualTo("read");
        assertThat(count(line, "events")).isBetween(500L, 1500L);
        Object damage = JsonValues.at(line, "quarantinedRecords", 0);
        assertThat(JsonValues.at(damage, "reason")).asString().startsWith("truncated gzip data, at byte ");
        assertThat(count(damage, "offset") + count(damage, "bytes")).isEqualTo(count(line, "bytes"));
    }

    @Test
    void corruptJsonCostsOnlyItsRecord() throws IOException {
        Object line = expectDamage("corrupt-json", 2, "expected a colon at offset ");
        assertThat(count(line, "bytes")).isEqualTo(size("corrupt-json"));
        expectStretch(line, "{\"Records\":[".length() + EVENT, EVENT - 1);
    }

    @Test
    void anEmptyFileIsSkipped() throws IOException {
        expectUnread("empty", 0, "skipped", "empty", 0);
    }

    @Test
    void aFolderWithoutLogsIsNoTrouble() throws IOException {
        expectUnread("no-logs", 0, "skipped", "no log: neither JSON nor CSV with a _raw column", 9);
    }

    @Test
    void aPictureNamedLikeALogIsQuarantined() throws IOException {
        String reason = "its name says gzip, its bytes are neither that nor a log";
        expectUnread("picture", 3, "quarantined", reason, 4096);
    }

    @Test
    void aGzipBombIsLeftBeforeItBursts() throws IOException {
        Object line = expectDamage("gzip-bomb", 1, "compression ratio over 200:1 beyond 67108864 bytes");
        assertThat(count(line, "bytes")).isBetween(64L << 20, 66L << 20);
        assertThat(count(JsonValues.at(line, "quarantinedRecords", 0), "offset"))
                .isEqualTo(EVENT);
    }

    @Test
    void deepJsonCostsOnlyItsRecord() throws IOException {
        Object line = expectDamage("deep-json", 2, "nested over 1000 deep at offset ");
        expectStretch(line, EVENT, size("deep-json") - 2 * EVENT);
    }

    @Test
    void aLargeRecordCostsOnlyItself() throws IOException {
        Object line = expectDamage("large-record", 2, "a record over 16 MiB");
        assertThat(count(line, "bytes")).isEqualTo(size("large-record"));
        expectStretch(line, EVENT, size("large-record") - 2 * EVENT);
    }

    @Test
    void nulAndBytesThatAreNoTextAreKeptWithinTexts() throws IOException {
        Object line = expectDamage("no-text", 3, "expected a record");
        expectStretch(line, size("no-text") - EVENT - 1001, 1001);
        assertThat(count(line, "invalidUtf8")).isEqualTo(1);
        assertThat(count(line, "bytes")).isEqualTo(size("no-text"));
    }

    @Test
    void manyDamagesAreListedUpToALimitThatIsTold() throws IOException {
        LedgeredHunt hunt = hunt("many-damages");
        assertThat(hunt.exit()).isEqualTo(3);
        Object line = onlyOne(hunt);
        assertThat(count(line, "events")).isEqualTo(2);
        assertThat((List<?>) JsonValues.at(line, "quarantinedRecords")).hasSize(10_000);
        assertThat(count(line, "quarantinedRecordsNotListed")).isEqualTo(90_000);
        assertThat(count(hunt.summary(), "quarantinedRecords")).isEqualTo(100_000);
        assertThat(hunt.err())
                .isEqualTo("input: hostile.json: damaged in 100,000 places, first: expected a key at offset "
                        + (EVENT + 1) + "\n");
    }

    @Test
    void linesThatNeverCloseAreGivenUp() throws IOException {
        LedgeredHunt hunt = hunt("unclosed-lines");
        assertThat(hunt.exit()).isEqualTo(3);
        List<?> damages = (List<?>) JsonValues.at(onlyOne(hunt), "quarantinedRecords");
        Object last = damages.get(damages.size() - 1);
        assertThat(JsonValues.at(last, "reason")).asString().startsWith("given up: too much was read in vain");
        assertThat(count(last, "offset") + count(last, "bytes")).isEqualTo(size("unclosed-lines"));
    }

    @Test
    void anUnreadableFileIsQuarantined() throws IOException {
        Path file = in.resolve("unreadable/hostile.json");
        assumeFalse(Files.isReadable(file), "this user may read everything (root?)");
        expectUnread("unreadable", 3, "quarantined", "access denied", 0);
    }

    @Test
    void aFileThatOpensAndCannotBeReadIsQuarantined() throws IOException {
        expectUnread("read-error", 3, "quarantined", "cannot be read: ", 0);
    }

    @Test
    void aDanglingLinkIsQuarantined() throws IOException {
        expectUnread("dangling-link", 3, "quarantined", "dangling link", 0);
    }

    @Test
    void linksInACircleEnd() throws IOException {
        expectUnread("cyclic-links", 3, "quarantined", "link that cannot be followed: ", 0);
    }

    @Test
    void oddNamesAreShownSafely() throws IOException {
        LedgeredHunt hunt = hunt("odd-names");
        assertThat(hunt.exit()).isZero();
        assertThat(hunt.hostile())
                .extracting(line -> JsonValues.at(line, "object"))
                .containsExactly("\\u{1b}[2J\\u{a}\\u{7}hostile.json", "hostile-\\xFF\\u{202e}.json");
        assertThat(hunt.hostile()).extracting(line -> count(line, "events")).containsOnly(1L);
    }

    @Test
    void aFileThatGrowsIsReadToTheEndItHadWhenItWasOpened() throws Exception {
        Path file = in.resolve("growing/hostile.json");
        long before = Files.size(file);
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> append(file, done));
        try {
            LedgeredHunt hunt = hunt("growing");
            assertThat(hunt.exit()).isZero();
            assertThat(count(onlyOne(hunt), "events")).isEqualTo(100);
            assertThat(count(onlyOne(hunt), "bytes")).isBetween(before, Files.size(file));
        } finally {
            done.set(true);
            writer.get(30, TimeUnit.SECONDS);
        }
    }

    /** Line ends, so that no read ends within an event. */
    private static void append(Path file, AtomicBoolean done) {
        byte[] lines = "\n".repeat(1000).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            for (int i = 0; i < 50_000 && !done.get(); i++) {
                out.write(lines);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fifo", "device"})
    void specialFilesInAFolderAreNotOpened(String name) throws IOException {
        expectUnread(name, 3, "quarantined", "special file (FIFO, socket or device), not opened", 0);
    }

    /** Of every case that can be made here: nothing that a terminal would obey is sent, in any format. */
    @ParameterizedTest
    @MethodSource("dev.karst.cli.hostile.HostileInput#cases")
    void nothingIsSentThatATerminalObeys(String name) throws IOException {
        assumeFalse(leftOut.containsKey(name), () -> leftOut.get(name));
        String path = in.resolve(name).toString();
        Path ledger = output.resolve("ledger.jsonl");
        List<String> texts = new ArrayList<>();
        for (String format : List.of("table", "jsonl")) {
            Ran ran = Ran.of("hunt", path, "--format", format, "--ledger", ledger.toString(), "--force");
            texts.addAll(List.of(ran.out(), ran.err(), Files.readString(ledger)));
        }
        for (String format : List.of("table", "jsonl", "csv")) {
            Ran ran = Ran.of(
                    "search", "eventName=Get* | table eventName userAgent _raw", "--data", path, "--format", format);
            texts.addAll(List.of(ran.out(), ran.err()));
        }
        assertThat(texts).allSatisfy(Harmless::expect);
    }
}
