package dev.karst.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.karst.cli.hostile.HostileInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What hostile input does to a process, and the command that makes the input. */
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileProcessTest {
    @TempDir
    static Path folder;

    @TempDir
    Path output;

    private static Path in;
    private static LedgeredHunt undisturbed;

    @BeforeAll
    static void makeFiles() throws IOException {
        in = folder.resolve("in");
        HostileInput.write(in);
        undisturbed = LedgeredHunt.over(in.resolve(HostileInput.NONE), folder.resolve("ledger.jsonl"));
    }

    /** In a virtual machine that has 64 MB for everything. */
    @ParameterizedTest
    @ValueSource(strings = {"gzip-bomb", "deep-json", "large-record", "many-damages", "unclosed-lines", "."})
    void memoryStaysBounded(String name) throws Exception {
        Path ledger = output.resolve("ledger.jsonl");
        Path out = output.resolve("out");
        Path err = output.resolve("err");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Karst.class.getName(),
                        "hunt",
                        in.resolve(name).toString(),
                        "--format",
                        "json",
                        "--ledger",
                        ledger.toString())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(Files.readString(err)).doesNotContain("out of memory").doesNotContain("Exception");
        assertThat(process.exitValue()).isEqualTo(3);
        LedgeredHunt hunt = LedgeredHunt.of(new Ran(3, Files.readString(out), Files.readString(err)), ledger);
        if (name.equals(".")) {
            long good = hunt.ledger().stream()
                    .filter(line -> line.contains("/good.json\""))
                    .count();
            assertThat(good).isEqualTo(HostileInput.cases().size());
        } else {
            hunt.expectTheRestAsIn(undisturbed);
        }
    }

    @Test
    void oneCommandMakesTheSameFolderAgain() throws Exception {
        Path repository = Repository.root();
        assumeTrue(Files.isExecutable(repository.resolve("bin/hostile-input")), "the script is not there");
        Path made = output.resolve("made");
        for (int i = 0; i < 2; i++) {
            Process process = new ProcessBuilder(
                            repository.resolve("bin/hostile-input").toString(), made.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(output.resolve("out").toFile())
                    .start();
            assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue())
                    .as(Files.readString(output.resolve("out")))
                    .isZero();
        }
        for (String name : List.of("none/good.json", "gzip-bomb/hostile.json.gz", "no-text/hostile.json")) {
            assertThat(made.resolve(name)).hasSameBinaryContentAs(in.resolve(name));
        }
        try (var cases = Files.list(made)) {
            assertThat(cases.map(path -> path.getFileName().toString()).collect(Collectors.toSet()))
                    .containsAll(HostileInput.cases())
                    .hasSize(HostileInput.cases().size() + 1);
        }
    }
}
