package dev.karst.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvOutputTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+2",
                "=cmd|' /C calc'!A0",
                "+SUM(1)",
                "-2+3",
                "@SUM(1)",
                "+",
                "-",
                "-1e",
                "--1",
                "-1 ",
                "＝1",
                "＋1",
                "－1",
                "＠x"
            })
    void whatBeginsLikeAFormulaGetsAnApostrophe(String value) {
        assertThat(CsvOutput.cell(List.of(value))).isEqualTo("'" + value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=1", "-1", "-1.5", "+1", "-.5", "-2.5E-07", "1", "'=1", " =1", "user@example.org"})
    void whatIsNoneStaysAsItIs(String value) {
        assertThat(CsvOutput.cell(List.of(value))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"'\t=1',' =1'", "'\r=1','\\u{d}=1'", "'\n=1','\\u{a}=1'"})
    void soDoesWhatASpreadsheetWouldTrim(String value, String shown) {
        assertThat(CsvOutput.cell(List.of(value))).isEqualTo("'" + shown);
    }

    @Test
    void valuesOfAMultivalueAreLines() {
        assertThat(CsvOutput.cell(List.of())).isEmpty();
        assertThat(CsvOutput.cell(List.of("a", "b\nc", "=d"))).isEqualTo("a\nb\\u{a}c\n=d");
        assertThat(CsvOutput.cell(List.of("-1", "2"))).isEqualTo("'-1\n2");
    }

    @Test
    void aSearchWritesAHeaderAndItsRows(@TempDir Path folder) throws IOException {
        String event = "{\"eventSource\":\"a\",\"eventName\":\"N\",\"eventTime\":\"2024-08-01T00:00:00Z\",";
        Files.writeString(
                folder.resolve("1.json"),
                event + "\"x\":\"=HYPERLINK(\\\"http://x\\\")\",\"n\":-1,\"list\":[\"a, b\",\"c\"],\"=k\":1}\n" + event
                        + "\"x\":\"a\\u001b[2J\\u202eb\"}\n");
        Ran ran = Ran.of(
                "search", "* | sort x | table x n list{} \"=k\" none", "--data", folder.toString(), "--format", "csv");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .isEqualTo("x,n,list{},'=k\n" + "\"'=HYPERLINK(\"\"http://x\"\")\",-1,\"a, b\nc\",1\n"
                        + "a\\u{1b}[2J\\u{202e}b,,,\n");
    }

    @Test
    void aSearchWithoutRowsWritesNothing(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("1.md"), "#");
        assertThat(Ran.of("search", "x", "--data", folder.toString(), "--format", "csv")
                        .out())
                .isEqualTo("");
    }
}
