package dev.karst.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFileTest {
    @TempDir
    Path folder;

    private Path logs;
    private Path ledger;

    @BeforeEach
    void writeLogs() throws IOException {
        logs = Files.createDirectory(folder.resolve("logs"));
        ledger = folder.resolve("ledger.jsonl");
        Files.writeString(logs.resolve("b.json"), event(1) + "\n{!}\n" + event(2) + "\n");
        Files.writeString(logs.resolve("a.md"), "# no log\n");
        Files.writeString(logs.resolve("c.json"), "{!");
        Files.writeString(logs.resolve("d.csv"), "_raw\nno JSON\n\"" + event(3).replace("\"", "\"\"") + "\"\n");
    }

    @Test
    void hasALineForEachObjectAndAtLastTheTotals() throws IOException {
        Ran ran = hunt();
        assertThat(ran.exit()).isEqualTo(3);
        List<Object> lines = lines();
        assertThat(lines).hasSize(5);
        assertThat(lines.subList(0, 4))
                .extracting(line -> JsonValues.at(line, "object"))
                .containsExactly("a.md", "b.json", "c.json", "d.csv");
        assertThat(((Map<?, ?>) lines.get(1)).keySet().stream().map(String::valueOf))
                .containsExactly(
                        "object",
                        "status",
                        "reason",
                        "sourcetype",
                        "events",
                        "bytes",
                        "quarantinedRecords",
                        "timeInherited",
                        "timeMissing",
                        "invalidUtf8");
        assertThat(JsonValues.at(lines.get(1), "quarantinedRecords"))
                .isEqualTo(List.of(Map.of(
                        "offset",
                        event(1).length() + 1L,
                        "bytes",
                        4L,
                        "reason",
                        "expected a key at offset " + (event(1).length() + 2))));
        assertThat(JsonValues.at(lines.get(1), "sourcetype")).isEqualTo("aws:cloudtrail");
        assertThat(JsonValues.at(lines.get(2), "status")).isEqualTo("quarantined");
        assertThat(JsonValues.at(lines.get(2), "sourcetype")).isEqualTo("");
        assertThat(JsonValues.at(lines.get(3), "quarantinedRecords", 0, "offset"))
                .isNull();
        assertThat(JsonValues.at(lines.get(4), "summary")).isEqualTo(JsonValues.at(ran.json(), "input"));
    }

    @Test
    void isTheSameForASearchAndInEveryRun() throws IOException {
        hunt();
        String first = Files.readString(ledger);
        Ran ran = Ran.of("search", "x", "--data", logs.toString(), "--ledger", ledger.toString(), "--force");
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(Files.readString(ledger)).isEqualTo(first);
    }

    @Test
    void replacesNothingUnlessForced() throws IOException {
        Files.writeString(ledger, "mine");
        for (Ran ran :
                List.of(hunt(), Ran.of("search", "x", "--data", logs.toString(), "--ledger", ledger.toString()))) {
            assertThat(ran.exit()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).isEqualTo("karst: --ledger: ledger.jsonl is there already; --force replaces it\n");
        }
        assertThat(ledger).hasContent("mine");
        assertThat(hunt("--force").exit()).isEqualTo(3);
        assertThat(lines()).hasSize(5);
        expectNoParts();
    }

    @Test
    void mustBeAbleToBeThere() throws IOException {
        Path none = folder.resolve("none/ledger.jsonl");
        Ran ran = Ran.of("hunt", logs.toString(), "--ledger", none.toString(), "--force");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).isEqualTo("karst: --ledger: the folder of ledger.jsonl is not there\n");
        Ran onFolder = Ran.of("hunt", logs.toString(), "--ledger", logs.toString(), "--force");
        assertThat(onFolder.exit()).isEqualTo(2);
        assertThat(onFolder.err()).isEqualTo("karst: --ledger: logs is there and no regular file\n");
        Path locked = Files.createDirectory(folder.resolve("locked"));
        assumeTrue(locked.toFile().setWritable(false), "this system has no such rights");
        assumeFalse(Files.isWritable(locked), "this user may write anywhere (root?)");
        Ran inLocked = Ran.of("hunt", logs.toString(), "--ledger", locked + "/ledger.jsonl");
        assertThat(inLocked.exit()).isEqualTo(2);
        assertThat(inLocked.err()).contains("the folder of ledger.jsonl cannot be written to");
    }

    @Test
    void isNotThereAfterACommandThatDidNotRun() throws IOException {
        assertThat(hunt("--detection", "No Such Detection").exit()).isEqualTo(2);
        assertThat(Ran.of("hunt", folder + "/none", "--ledger", ledger.toString())
                        .exit())
                .isEqualTo(2);
        assertThat(ledger).doesNotExist();
        expectNoParts();
    }

    @Test
    void isNoObjectOfItsOwnScan() throws IOException {
        Path inside = logs.resolve("0.jsonl");
        Ran.of("hunt", logs.toString(), "--ledger", inside.toString());
        assertThat(Files.readAllLines(inside)).hasSize(5).noneMatch(line -> line.contains("0.jsonl"));
    }

    private void expectNoParts() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
        }
    }

    private Ran hunt(String... more) {
        Stream<String> all = Stream.concat(
                Stream.of("hunt", logs.toString(), "--format", "json", "--ledger", ledger.toString()), Stream.of(more));
        return Ran.of(all.toArray(String[]::new));
    }

    private List<Object> lines() throws IOException {
        return Files.readAllLines(ledger).stream().map(JsonValues::parse).toList();
    }

    private static String event(int second) {
        return "{\"eventSource\":\"lambda.amazonaws.com\",\"eventName\":\"GetFunction\",\"eventTime\":\"2024-08-01T00:00:0"
                + second + "Z\"}";
    }
}
