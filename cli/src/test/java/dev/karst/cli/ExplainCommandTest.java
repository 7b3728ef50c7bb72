package dev.karst.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainCommandTest {
    @Test
    void tellsWhatACodeMeansWithAnExampleAndWhatToDo() {
        Ran ran = Ran.of("explain", "K1213");
        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .startsWith("K1213: dedup must keep at least one result\n\nWhat it means\n")
                .contains("\n    * | dedup 0 user\n")
                .contains("\n    error[K1213] dedup must keep at least one result\n    1 | * | dedup 0 user\n")
                .contains("\nWhat to do\n")
                .endsWith("\n    * | dedup user\n")
                .doesNotContain("```");
    }

    @Test
    void namesTheFileOfAnExample() {
        assertThat(Ran.of("explain", "K2012").out()).contains("\n  local/detections.yml:\n    detections:\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"k1213", "1213", " K1213 "})
    void inLowerCaseAndWithoutItsLetter(String written) {
        assertThat(Ran.of("explain", written)).isEqualTo(Ran.of("explain", "K1213"));
    }

    @Test
    void listsAllCodesWithTheirHeadlines() {
        Ran ran = Ran.of("explain");
        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("K1213  dedup must keep at least one result\n");
        assertThat(ran.out().lines()).hasSameSizeAs(CodePages.codes());
    }

    @Test
    void onATerminalARunThatTellsOfErrorsEndsWithAPointerToIt() {
        String[] line = {"search", "* | head 5 limit=3 | sttas count"};
        assertThat(Ran.of(line).err()).doesNotContain("karst explain");
        System.setProperty("karst.terminal", "true");
        try {
            assertThat(Ran.of(line).err())
                    .containsOnlyOnce("karst explain")
                    .endsWith("`karst explain K1022` tells more\n");
        } finally {
            System.clearProperty("karst.terminal");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "K2O17  | there is no code `K2O17`, did you mean `K2017`?",
                "2o17   | there is no code `2o17`, did you mean `K2017`?",
                "x      | there is no code `x`; `karst explain` lists all",
            })
    void aCodeThatIsNotThereIsWrongUsage(String written, String message) {
        Ran ran = Ran.of("explain", written);
        assertThat(ran.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).isEqualTo("karst: " + message + "\n");
    }
}
