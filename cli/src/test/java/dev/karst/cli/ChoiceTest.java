package dev.karst.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a name must be one of a few, the nearest one is told. */
class ChoiceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hutn x                    | did you mean `hunt`?",
                "hunt x --detcetion a      | did you mean `--detection`?",
                "hunt x --detcetion=a      | did you mean `--detection`?",
                "hunt x --format jsno      | did you mean `JSON`?",
                "search x --format tabel   | did you mean `TABLE`?",
                "hunt samples --sourcetype aws:clodtrail | did you mean `aws:cloudtrail`?",
                "hunt x --fail-on hihg     | did you mean `high`?",
                "detections --status prodution | did you mean `production`?",
                "detections --detection AWS-Lambda-UpdateFunctionCode | did you mean `AWS Lambda UpdateFunctionCode`?",
                "explain K2O17             | did you mean `K2017`?",
            })
    void theNearestNameIsTold(String line, String hint) {
        String[] words = Stream.of(line.split(" "))
                .map(word -> word.equals("samples")
                        ? Repository.root().resolve("samples").toString()
                        : word)
                .toArray(String[]::new);
        Ran ran = Ran.of(words);
        assertThat(ran.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines().findFirst().orElse(""))
                .startsWith("karst: ")
                .endsWith(hint);
    }

    @Test
    void ofNamesThatAreFarFromAllNothingIsSaid() {
        Ran ran = Ran.of("detections", "--status", "xyz");
        assertThat(ran.err()).isEqualTo("karst: --status: `xyz` is none of production, experimental, deprecated\n");
        assertThat(Ran.of("hunt", "x", "--qqq").err()).doesNotContain("did you mean");
    }
}
