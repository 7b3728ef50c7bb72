package dev.karst.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConformanceCommandTest {
    private static final Path CASES = Path.of("src/test/resources/conformance");

    @TempDir
    Path folder;

    @Test
    void casesThatHoldPass() {
        Ran ran = run(CASES.resolve("holding"));
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).endsWith("18 passed, 0 failed, 3 not yet\n");
        assertThat(ran.out()).containsPattern("rows +13 +0 +0 +13\n").containsPattern("later +0 +0 +3 +3\n");
        assertThat(ran.exit()).isZero();
    }

    @Test
    void everyWrongExpectationIsNoticed() throws IOException {
        Path report = folder.resolve("report.jsonl");
        Ran ran = run(CASES.resolve("planted"), "--report", report.toString());
        assertThat(ran.out()).endsWith("0 passed, 13 failed, 0 not yet\n");
        assertThat(ran.exit()).isEqualTo(1);
        List<String> lines = Files.readAllLines(report);
        assertThat(lines).hasSize(13);
        assertThat(JsonValues.parse(lines.get(0)))
                .isEqualTo(Map.ofEntries(
                        Map.entry("id", "p1"),
                        Map.entry("file", "wrong.jsonl"),
                        Map.entry("line", 1L),
                        Map.entry("feature", "rows"),
                        Map.entry("spl", "* | table a"),
                        Map.entry("expected", List.of(Map.of("a", "2"))),
                        Map.entry("actual", List.of(Map.of("a", List.of("1")))),
                        Map.entry("messages", List.of()),
                        Map.entry("warnings", List.of()),
                        Map.entry("note", "planted"),
                        Map.entry("source", "here")));
    }

    @Test
    void aRefusalIsInTheReportWithItsPlace() throws IOException {
        Files.writeString(
                folder.resolve("c.jsonl"),
                "{\"id\":\"r\",\"feature\":\"f\",\"spl\":\"* | tabel a\",\"expected\":[],\"compare\":\"all\"}\n");
        Path report = folder.resolve("report");
        assertThat(run(folder, "--report", report.toString()).exit()).isEqualTo(1);
        assertThat(Files.readString(report))
                .contains("error[K1040] there is no command `tabel`")
                .contains("\"actual\":null");
    }

    @Test
    void linesThatAreNoCasesAreToldAndTheOthersRun() {
        Ran ran = run(CASES.resolve("broken"));
        assertThat(ran.out()).endsWith("1 passed, 0 failed, 0 not yet\n");
        assertThat(ran.err().lines())
                .hasSize(8)
                .allSatisfy(line -> assertThat(line).contains("lines.jsonl:"));
        assertThat(ran.err())
                .contains("lines.jsonl:1: not JSON")
                .contains("lines.jsonl:2: not a JSON object")
                .contains("lines.jsonl:3: no `spl`")
                .contains("lines.jsonl:4: a case has either `expected` or `error`")
                .contains("lines.jsonl:6: `compare` is neither \"all\" nor a list of fields")
                .contains("lines.jsonl:7: a value in `events` is not a text")
                .contains("lines.jsonl:8: `Nowhere/Atall` is no time zone")
                .contains("lines.jsonl:10: not JSON");
        assertThat(ran.exit()).isEqualTo(2);
    }

    @Test
    void aFolderWithoutCasesIsNoSuccess() {
        Ran ran = run(folder);
        assertThat(ran.err()).contains("holds no *.jsonl file");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(Ran.of("dev", "conformance", folder.resolve("none").toString())
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void aReportIsNotOverwrittenUnlessForced() throws IOException {
        Path report = folder.resolve("report.jsonl");
        Files.writeString(report, "mine");
        Ran refused = run(CASES.resolve("planted"), "--report", report.toString());
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("--force replaces it");
        assertThat(report).hasContent("mine");
        run(CASES.resolve("holding"), "--report", report.toString(), "--force");
        assertThat(report).isEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "dev conformance --help"})
    void helpIsThere(String line) {
        Ran ran = Ran.of(line.split(" "));
        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("Usage: karst dev");
    }

    private static Ran run(Path cases, String... options) {
        String[] line = new String[options.length + 3];
        line[0] = "dev";
        line[1] = "conformance";
        line[2] = cases.toString();
        System.arraycopy(options, 0, line, 3, options.length);
        return Ran.of(line);
    }
}
