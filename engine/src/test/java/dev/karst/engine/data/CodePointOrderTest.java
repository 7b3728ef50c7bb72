package dev.karst.engine.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodePointOrderTest {
    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "ab",
            "b",
            "Z",
            "\uE000",
            "\uFFFD",
            "\uFFFDx",
            "\uD800\uDC00",
            "\uD83D\uDE00",
            "\uD83D\uDE01",
            "é",
            "a\uD83D\uDE00",
            "a\uFFFF",
            "10",
            "9");

    @Test
    void isTheOrderOfTheBytesInUtf8() {
        for (String a : TEXTS) {
            for (String b : TEXTS) {
                int bytes =
                        Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
                assertThat(Integer.signum(CodePointOrder.ASCENDING.compare(a, b)))
                        .as(a + " and " + b)
                        .isEqualTo(Integer.signum(bytes));
            }
        }
    }

    @Test
    void differsFromStringsOwnOrder() {
        assertThat(CodePointOrder.ASCENDING.compare("\uD83D\uDE00", "\uFFFD")).isPositive();
        assertThat("\uD83D\uDE00".compareTo("\uFFFD")).isNegative();
    }
}
