package dev.karst.sources.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.engine.data.Batch;
import dev.karst.engine.data.FieldUse;
import dev.karst.engine.data.Value;
import dev.karst.engine.data.Warnings;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.runtime.ScanRequest;
import dev.karst.engine.runtime.TimeRange;
import dev.karst.language.text.Span;
import dev.karst.language.tree.SearchTerm;
import dev.karst.sources.compression.Limits;
import dev.karst.sources.object.InputPaths;
import dev.karst.sources.record.RecordLimits;
import dev.karst.sources.scan.Ledger.Entry;
import dev.karst.sources.scan.Ledger.Status;
import dev.karst.sources.sourcetype.Sourcetypes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileScanTest {
    @TempDir
    Path folder;

    private final List<Batch> batches = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    @Test
    void everyObjectIsAccountedFor() throws Exception {
        write("1.json", "{\"Records\":[" + event(1, "A") + "," + event(2, "B") + "]}");
        write("2.json.gz", gzip(event(3, "C") + "\n" + event(4, "D") + "\n"));
        write("README.md", "# About these logs\n");
        write("digest.json", "{\"awsAccountId\":\"1\",\"digestStartTime\":\"2024-08-01T00:00:00Z\"}");
        write("empty.json", "");
        write("blank.json", " \n\n");
        write("garbage.json", "{{{{ not JSON\n{]\n");
        write("named.json.gz", "no gzip at all");
        write("sub/3.csv", "_time,_raw\n1,\"" + event(5, "E").replace("\"", "\"\"") + "\"\n");
        Ledger ledger = scan("eventName");

        assertThat(texts("eventName")).containsExactly("A", "B", "C", "D", "E");
        assertThat(ledger.totals())
                .isEqualTo(new Ledger.Totals(
                        9, 3, 4, 2, 5, 0, 0, 0, 0, 0, ledger.totals().bytes()));
        assertThat(ledger.totals().isIncomplete()).isTrue();
        assertThat(entry("1.json").sourcetype()).isEqualTo("aws:cloudtrail");
        assertThat(entry("1.json").bytes()).isEqualTo(Files.size(folder.resolve("1.json")));
        assertThat(entry("README.md").reason()).isEqualTo("no log: neither JSON nor CSV with a _raw column");
        assertThat(entry("digest.json").reason()).isEqualTo("no known sourcetype");
        assertThat(entry("empty.json").reason()).isEqualTo("empty");
        assertThat(entry("blank.json").reason()).isEqualTo("empty");
        assertThat(entry("garbage.json").status()).isEqualTo(Status.QUARANTINED);
        assertThat(entry("garbage.json").reason()).startsWith("expected a key at offset 1");
        assertThat(entry("named.json.gz").reason())
                .isEqualTo("its name says gzip, its bytes are neither that nor a log");
    }

    @Test
    void skippedObjectsDoNotMakeARunIncomplete() throws Exception {
        write("README.md", "# About these logs\n");
        assertThat(scan("eventName").totals().isIncomplete()).isFalse();
        assertThat(batches).isEmpty();
    }

    @Test
    void eventsKnowWhereTheyAre() throws Exception {
        write("a/1.json", "[" + event(1, "A") + ",{\"eventName\":!}," + event(2, "B") + "]");
        Ledger ledger = scan("eventName");
        assertThat(batches).hasSize(1);
        assertThat(batches.get(0).position(0).address()).isEqualTo("a/1.json#1");
        assertThat(batches.get(0).position(1).address()).isEqualTo("a/1.json#2");
        assertThat(batches.get(0).position(1).time()).isEqualTo(1722470402);
        assertThat(ledger.totals().quarantinedRecords()).isEqualTo(1);
        assertThat(entry("a/1.json").status()).isEqualTo(Status.READ);
        assertThat(entry("a/1.json").damaged()).hasSize(1);
    }

    @Test
    void manyEventsComeInSeveralBatches() throws Exception {
        StringBuilder content = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            content.append(event(i % 60, "E" + i)).append('\n');
        }
        write("1.json", content.toString());
        Ledger ledger = scan("eventName");
        assertThat(ledger.totals().events()).isEqualTo(3000);
        assertThat(batches).hasSizeGreaterThan(1);
        assertThat(texts("eventName")).hasSize(3000).startsWith("E0", "E1").endsWith("E2999");
    }

    @Test
    void damageIsToldInFullOnlySoOften() throws Exception {
        write("1.json", event(1, "A") + "\n" + "{!}\n".repeat(10_050) + event(2, "B") + "\n");
        scan("eventName");
        Entry entry = entry("1.json");
        assertThat(entry.events()).isEqualTo(2);
        assertThat(entry.damageCount()).isEqualTo(10_050);
        assertThat(entry.damaged()).hasSize(10_000);
    }

    @Test
    void entriesComeInTheOrderOfNames() throws Exception {
        write("b.json", event(1, "A"));
        write("d.json", "{}");
        Files.createSymbolicLink(folder.resolve("a.json"), Path.of("nothing-here"));
        Files.createSymbolicLink(folder.resolve("c.json"), Path.of("nothing-here"));
        Files.createSymbolicLink(folder.resolve("e.json"), Path.of("nothing-here"));
        Ledger ledger = scan("eventName");
        assertThat(entries).extracting(Entry::object).containsExactly("a.json", "b.json", "c.json", "d.json", "e.json");
        assertThat(ledger.troubledCount()).isEqualTo(3);
        assertThat(ledger.troubled()).startsWith("a.json: quarantined: dangling link");
        assertThat(ledger.skipped()).containsExactly("d.json: skipped: no known sourcetype");
    }

    @Test
    void onlyTheFirstTroubledObjectsAreRemembered() throws Exception {
        for (int i = 10; i < 30; i++) {
            write(i + ".json", "{!");
        }
        Ledger ledger = scan("eventName");
        assertThat(ledger.troubled()).hasSize(Ledger.NAMED).first().asString().startsWith("10.json: ");
        assertThat(ledger.troubledCount()).isEqualTo(20);
        assertThat(entries).hasSize(20);
    }

    @Test
    void aFileIsReadAsItWasWhenItWasOpened() throws Exception {
        write("1.json", event(1, "A") + "\n");
        Path file = folder.resolve("1.json");
        long size = Files.size(file);
        try (InputStream in = InputPaths.resolve(List.of(file.toString()), InputStream.nullInputStream())
                .objects()
                .get(0)
                .open()) {
            Files.writeString(file, event(2, "B"), StandardOpenOption.APPEND);
            assertThat(in.readAllBytes()).hasSize((int) size);
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void aByteOrderMarkIsNoDamage() throws Exception {
        write("1.json", "\ufeff" + event(1, "A"));
        write("2.csv", "\ufeff_raw\n\"" + event(2, "B").replace("\"", "\"\"") + "\"\n");
        assertThat(scan("eventName").totals().isIncomplete()).isFalse();
        assertThat(texts("eventName")).containsExactly("A", "B");
    }

    @Test
    void bytesThatAreNoTextAreReplacedAndCounted() throws Exception {
        byte[] bytes = event(1, "A?").getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.UTF_8).indexOf('?')] = (byte) 0xff;
        write("1.json", bytes);
        assertThat(scan("eventName", "_raw").totals().invalidUtf8()).isEqualTo(1);
        assertThat(texts("eventName")).containsExactly("A\ufffd");
        assertThat(texts("_raw").get(0)).contains("\"A\ufffd\"");
    }

    @Test
    void duplicatesAreCountedAndKept() throws Exception {
        write("1.json", event(1, "A") + "\n" + event(1, "A") + "\n" + event(1, "B") + "\n");
        write("2.json", "[" + event(1, "A") + "]");
        assertThat(scan("eventName").totals().duplicates()).isEqualTo(2);
        assertThat(texts("eventName")).containsExactly("A", "A", "B", "A");
    }

    @Nested
    class Damaged {
        @Test
        void gzipThatEndsEarlyGivesWhatCameBefore() throws Exception {
            StringBuilder content = new StringBuilder();
            for (int i = 0; i < 2000; i++) {
                content.append(event(i % 60, "E" + i * 31)).append('\n');
            }
            byte[] whole = gzip(content.toString());
            write("1.json.gz", Arrays.copyOf(whole, whole.length / 2));
            Ledger ledger = scan("eventName");
            Entry entry = entry("1.json.gz");
            assertThat(entry.status()).isEqualTo(Status.READ);
            assertThat(entry.events()).isBetween(100L, 1900L);
            assertThat(entry.damaged()).hasSize(1);
            assertThat(ledger.totals().isIncomplete()).isTrue();
        }

        @Test
        void gzipWithoutContentIsQuarantined() throws Exception {
            write("1.json.gz", Arrays.copyOf(gzip(event(1, "A")), 12));
            scan("eventName");
            Entry entry = entry("1.json.gz");
            assertThat(entry.status()).isEqualTo(Status.QUARANTINED);
            assertThat(entry.reason()).startsWith("cannot be read: ");
        }

        @Test
        void aFileThatIsGoneIsQuarantined() throws Exception {
            write("1.json", event(1, "A"));
            write("2.json", event(2, "B"));
            FileScan scan = fileScan(ScanSettings.DEFAULT);
            Files.delete(folder.resolve("1.json"));
            scan.scan(List.of(request(FieldUse.of("eventName"), TimeRange.ALL, batches)));
            assertThat(entry("1.json").status()).isEqualTo(Status.QUARANTINED);
            assertThat(entry("1.json").reason()).isEqualTo("vanished before it was read");
            assertThat(texts("eventName")).containsExactly("B");
        }

        @Test
        void anObjectOnlyOfDamageIsQuarantinedNotSkipped() throws Exception {
            write("1.json", "[{\"eventName\":");
            scan("eventName");
            Entry entry = entry("1.json");
            assertThat(entry.status()).isEqualTo(Status.QUARANTINED);
            assertThat(entry.reason()).isEqualTo("the object ends within a record");
        }

        @Test
        void aRecordOverTheLimit() throws Exception {
            write("1.json", event(1, "A") + "\n" + event(2, "B".repeat(1000)) + "\n" + event(3, "C") + "\n");
            ScanSettings small = new ScanSettings(null, null, "main", new RecordLimits(500, 20), Limits.DEFAULT);
            FileScan scan = fileScan(small);
            scan.scan(List.of(request(FieldUse.of("eventName"), TimeRange.ALL, batches)));
            assertThat(texts("eventName")).containsExactly("A", "C");
            assertThat(scan.ledger().totals().quarantinedRecords()).isEqualTo(1);
        }
    }

    @Nested
    class Recognition {
        @Test
        void comesFromTheFirstEventThatTells() throws Exception {
            write("99.json", "{\"x\":1}\n".repeat(99) + event(1, "A") + "\n" + "{\"x\":2}\n");
            write("100.json", "{\"x\":1}\n".repeat(100) + event(1, "A") + "\n");
            scan("eventName", "x");
            assertThat(entry("99.json").events()).isEqualTo(101);
            assertThat(entry("100.json").status()).isEqualTo(Status.SKIPPED);
            assertThat(entry("100.json").reason()).isEqualTo("no known sourcetype");
            assertThat(texts("x")).hasSize(100).startsWith("1").endsWith("2");
            assertThat(texts("eventName")).containsExactly("A");
        }

        @Test
        void endsWhereTooMuchDoesNotTell() throws Exception {
            write("1.json", ("{\"x\":\"" + "x".repeat(90) + "\"}\n").repeat(6) + event(1, "A"));
            ScanSettings small = new ScanSettings(null, null, "main", new RecordLimits(500, 20), Limits.DEFAULT);
            fileScan(small).scan(List.of());
            assertThat(entry("1.json").reason()).isEqualTo("no known sourcetype");
        }

        @Test
        void plainLinesAloneAreALogOfAnotherKind() throws Exception {
            String plain = "{\"messageType\":\"DATA_MESSAGE\",\"logEvents\":[{\"message\":\"2 ACCEPT OK\"}]}\n";
            String event = "{\"logEvents\":[{\"message\":\"" + event(1, "A").replace("\"", "\\\"") + "\"}]}\n";
            write("plain.json", plain.repeat(3));
            write("both.json", plain + event + plain);
            write("broken.json", plain + event.replace("{\\\"eventSource", "{!\\\"eventSource"));
            assertThat(scan("eventName").totals().quarantinedRecords()).isEqualTo(2);
            assertThat(entry("plain.json").status()).isEqualTo(Status.SKIPPED);
            assertThat(entry("plain.json").reason()).isEqualTo("no known sourcetype");
            assertThat(entry("both.json").status()).isEqualTo(Status.READ);
            assertThat(entry("both.json").damaged()).hasSize(2);
            assertThat(entry("broken.json").status()).isEqualTo(Status.QUARANTINED);
        }

        @Test
        void plainLinesOfANamedSourcetypeAreDamage() throws Exception {
            write("1.json", "{\"logEvents\":[{\"message\":\"2 ACCEPT OK\"}]}\n");
            ScanSettings named = new ScanSettings("aws:cloudtrail", null, "main", RecordLimits.DEFAULT, Limits.DEFAULT);
            fileScan(named).scan(List.of());
            assertThat(entry("1.json").status()).isEqualTo(Status.QUARANTINED);
            assertThat(entry("1.json").reason()).isEqualTo("logEvents[].message holds no JSON object");
        }

        @Test
        void needsTexts() throws Exception {
            write("1.json", "{\"eventName\":7,\"eventSource\":\"s3.amazonaws.com\"}\n" + event(1, "A"));
            scan("eventName");
            Entry entry = entry("1.json");
            assertThat(entry.status()).isEqualTo(Status.SKIPPED);
            assertThat(entry.reason()).isEqualTo("no known sourcetype");
        }

        @Test
        void looksInsideWrappings() throws Exception {
            write("1.json", "{\"detail-type\":\"x\",\"detail\":" + event(1, "A") + "}");
            assertThat(scan("eventName").totals().events()).isEqualTo(1);
        }

        @Test
        void isNotNeededWhereTheUserNamesTheSourcetype() throws Exception {
            write("1.json", "{\"x\":1}\n");
            FileScan scan =
                    fileScan(new ScanSettings("aws:cloudtrail", "mine", "other", RecordLimits.DEFAULT, Limits.DEFAULT));
            FieldUse use = FieldUse.of("x", "sourcetype", "source", "index", "errorCode");
            scan.scan(List.of(request(use, TimeRange.ALL, batches)));
            assertThat(texts("x")).containsExactly("1");
            assertThat(texts("sourcetype")).containsExactly("aws:cloudtrail");
            assertThat(texts("source")).containsExactly("mine");
            assertThat(texts("index")).containsExactly("other");
            assertThat(texts("errorCode")).containsExactly("success");
        }
    }

    @Nested
    class Times {
        private static final String WITHOUT = "{\"eventSource\":\"a\",\"eventName\":\"X\",\"eventTime\":\"soon\"}\n";

        @Test
        void areTakenFromTheEventBeforeOrMissing() throws Exception {
            write("1.json", WITHOUT + WITHOUT + event(1, "A") + "\n" + WITHOUT + event(5, "B") + "\n" + WITHOUT);
            write("2.json", WITHOUT);
            Ledger.Totals totals = scan("_time").totals();
            assertThat(totals.timeMissing()).isEqualTo(3);
            assertThat(totals.timeInherited()).isEqualTo(2);
            assertThat(totals.isIncomplete()).isFalse();
            assertThat(texts("_time")).containsExactly("1722470401", "1722470401", "1722470405", "1722470405");
        }

        @Test
        void limitWhatARequestGets() throws Exception {
            write("1.json", WITHOUT + event(1, "A") + "\n" + event(2, "B") + "\n" + event(3, "C") + "\n");
            FileScan scan = fileScan(ScanSettings.DEFAULT);
            TimeRange range = new TimeRange(1722470401, 1722470403);
            scan.scan(List.of(request(FieldUse.of("eventName"), range, batches)));
            assertThat(texts("eventName")).containsExactly("A", "B");
            assertThat(scan.ledger().totals().events()).isEqualTo(4);
        }
    }

    @Nested
    class Requests {
        @Test
        void areServedTogetherEachWithItsFields() throws Exception {
            write("1.json", event(1, "A") + "\n" + event(2, "B") + "\n");
            List<Batch> others = new ArrayList<>();
            SearchTerm onlyB = new SearchTerm.Keyword(
                    new Span(0, 1), new SearchTerm.Literal(new Span(0, 1), "B", false, SearchTerm.Form.PLAIN));
            fileScan(ScanSettings.DEFAULT)
                    .scan(List.of(
                            request(FieldUse.of("eventName", "none"), TimeRange.ALL, batches),
                            new ScanRequest(FieldUse.of("src_ip", "_time"), onlyB, TimeRange.ALL, others::add)));
            assertThat(texts("eventName")).containsExactly("A", "B");
            assertThat(batches.get(0).names()).doesNotContain("src_ip", "_time");
            assertThat(others).hasSize(1);
            assertThat(others.get(0).size()).isEqualTo(1);
            assertThat(others.get(0).value("src_ip", 0)).isEqualTo(new Value.Text("192.0.2.1"));
            assertThat(others.get(0).names()).doesNotContain("eventName");
        }

        @Test
        void getLargeEventsInSmallBatches() throws Exception {
            write(
                    "1.json",
                    event(1, "A".repeat(3 << 20)) + "\n" + event(2, "B".repeat(3 << 20)) + "\n" + event(3, "C"));
            scan("eventID");
            assertThat(batches).extracting(Batch::size).containsExactly(2, 1);
            assertThat(texts("eventID")).containsExactly("id-1", "id-2", "id-3");
        }

        @Test
        void mayWantEveryField() throws Exception {
            write("1.json", event(1, "A"));
            FileScan scan = fileScan(ScanSettings.DEFAULT);
            scan.scan(List.of(request(FieldUse.ALL, TimeRange.ALL, batches)));
            assertThat(batches.get(0).names())
                    .contains(
                            "eventName",
                            "userIdentity.type",
                            "tags{}",
                            "src_ip",
                            "errorCode",
                            "user_agent",
                            "_raw",
                            "_time",
                            "source",
                            "sourcetype",
                            "index")
                    .doesNotContain("userIdentity", "tags", "user_role", "host", "userAgent{}");
            assertThat(texts("tags{}")).containsExactly("x", "y");
            assertThat(texts("_raw")).containsExactly(event(1, "A"));
            assertThat(texts("source")).containsExactly("aws_cloudtrail");
            assertThat(texts("user_agent")).containsExactly("curl/8");
        }

        @Test
        void mayWantPatternsAndNamesWithBraces() throws Exception {
            write("1.json", event(1, "A"));
            FileScan scan = fileScan(ScanSettings.DEFAULT);
            scan.scan(List.of(request(FieldUse.of("user*", "tags{}", "awsRegion{}"), TimeRange.ALL, batches)));
            assertThat(batches.get(0).names()).contains("userIdentity.type", "user_agent", "userAgent", "tags{}");
            assertThat(texts("awsRegion{}")).containsExactly("eu-west-1");
            assertThat(batches.get(0).names()).doesNotContain("eventName", "_raw");
        }

        @Test
        void areToldNothingWhereThereIsNothing() throws Exception {
            Ledger ledger = scan("eventName");
            assertThat(batches).isEmpty();
            assertThat(ledger.totals().objects()).isZero();
        }
    }

    @Test
    void standardInputIsAnObject() throws Exception {
        InputStream in = new ByteArrayInputStream(event(1, "A").getBytes(StandardCharsets.UTF_8));
        FileScan scan = fileScan(ScanSettings.DEFAULT, InputPaths.resolve(List.of("-"), in));
        scan.scan(List.of(request(FieldUse.of("eventName"), TimeRange.ALL, batches)));
        assertThat(batches.get(0).position(0).address()).isEqualTo("-#1");
    }

    @Test
    void progressIsToldBeforeEachObjectAndAtTheEnd() throws Exception {
        write("1.json", event(1, "A") + event(2, "B"));
        write("2.json", event(3, "C"));
        List<String> told = new ArrayList<>();
        new FileScan(
                        InputPaths.resolve(List.of(folder.toString()), InputStream.nullInputStream()),
                        Sourcetypes.shipped(),
                        ScanSettings.DEFAULT,
                        context(),
                        (done, objects, events) -> told.add(done + "/" + objects + " " + events),
                        entries::add)
                .scan(List.of());
        assertThat(told).containsExactly("0/2 0", "1/2 2", "2/2 3");
    }

    private static String event(int second, String name) {
        return "{\"eventSource\":\"lambda.amazonaws.com\",\"eventName\":\"" + name + "\",\"eventID\":\"id-" + second
                + "\",\"eventTime\":\"2024-08-01T00:00:" + String.format("%02d", second)
                + "Z\",\"sourceIPAddress\":\"192.0.2.1\",\"userAgent\":\"curl/8\",\"awsRegion\":\"eu-west-1\","
                + "\"userIdentity\":{\"type\":\"IAMUser\"},\"tags\":[\"x\",\"y\"]}";
    }

    private static byte[] gzip(String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private void write(String name, String content) throws IOException {
        write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] content) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.write(folder.resolve(name), content);
    }

    private Ledger scan(String... fields) throws Exception {
        FileScan scan = fileScan(ScanSettings.DEFAULT);
        scan.scan(List.of(request(FieldUse.of(fields), TimeRange.ALL, batches)));
        return scan.ledger();
    }

    private FileScan fileScan(ScanSettings settings) throws Exception {
        return fileScan(settings, InputPaths.resolve(List.of(folder.toString()), InputStream.nullInputStream()));
    }

    private FileScan fileScan(ScanSettings settings, InputPaths paths) {
        return new FileScan(paths, Sourcetypes.shipped(), settings, context(), ScanProgress.NONE, entries::add);
    }

    private static SearchContext context() {
        return new SearchContext(0, ZoneOffset.UTC, new Warnings());
    }

    private static ScanRequest request(FieldUse fields, TimeRange range, List<Batch> to) {
        return new ScanRequest(fields, new SearchTerm.All(new Span(0, 0)), range, to::add);
    }

    private Entry entry(String object) {
        return entries.stream()
                .filter(e -> e.object().equals(object))
                .findFirst()
                .orElseThrow();
    }

    /** The values of a field in all rows. */
    private List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (Batch batch : batches) {
            for (int row = 0; row < batch.size(); row++) {
                texts.addAll(batch.value(field, row).texts());
            }
        }
        return texts;
    }
}
