package dev.karst.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Public log files, which are not part of the project: nothing in them is lost. */
class PublicTrailsTest {
    private static final Path DATA = Repository.shared().resolve("datasets");
    private static final Path MANIFEST = DATA.resolve("MANIFEST.tsv");

    @TempDir
    Path folder;

    @BeforeEach
    void needData() {
        assumeTrue(Files.isRegularFile(MANIFEST), () -> Repository.absent(MANIFEST));
    }

    @Test
    void everyCloudTrailFileIsReadToTheLastEvent() throws IOException {
        Map<String, Long> expected = new LinkedHashMap<>();
        for (String line : Files.readAllLines(MANIFEST)) {
            String[] cells = line.split("\t", -1);
            if (cells[2].equals("aws:cloudtrail")) {
                expected.put(cells[0], Long.valueOf(cells[3]));
            }
        }
        assertThat(expected).isNotEmpty();
        List<Object> entries = ledger();
        Map<String, Long> read = new LinkedHashMap<>();
        for (Object entry : entries.subList(0, entries.size() - 1)) {
            String object = (String) JsonValues.at(entry, "object");
            if (expected.containsKey(object)) {
                assertThat(JsonValues.at(entry, "status")).as(object).isEqualTo("read");
                assertThat(JsonValues.at(entry, "sourcetype")).as(object).isEqualTo("aws:cloudtrail");
                assertThat((List<?>) JsonValues.at(entry, "quarantinedRecords"))
                        .as(object)
                        .isEmpty();
                read.put(object, (Long) JsonValues.at(entry, "events"));
            }
        }
        assertThat(read).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Test
    void everyFileIsAccountedFor() throws IOException {
        List<Object> entries = ledger();
        long files;
        try (Stream<Path> all = Files.walk(DATA)) {
            files = all.filter(Files::isRegularFile).count();
        }
        assertThat(entries).hasSize((int) files + 1);
        Object summary = JsonValues.at(entries.get(entries.size() - 1), "summary");
        assertThat(JsonValues.at(summary, "objects")).isEqualTo(files);
        long statuses = Stream.of("read", "skipped", "quarantined")
                .mapToLong(status -> (Long) JsonValues.at(summary, status))
                .sum();
        assertThat(statuses).isEqualTo(files);
    }

    private List<Object> ledger() throws IOException {
        Path ledger = folder.resolve("ledger.jsonl");
        Ran ran = Ran.of("search", "nothing-has-this-word", "--data", DATA.toString(), "--ledger", ledger.toString());
        assertThat(ran.exit()).as(ran.err()).isZero();
        return Files.readAllLines(ledger).stream().map(JsonValues::parse).toList();
    }
}
