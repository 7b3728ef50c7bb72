package dev.karst.engine.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "-7, -7",
        "0.1, 0.1",
        "1.5, 1.5",
        "1e15, 1000000000000000",
        "123456789012345678, 1.2345678901234568e+17",
        "99999999999999984, 99999999999999980",
        "1e17, 1e+17",
        "1.5e20, 1.5e+20",
        "-1e100, -1e+100",
        "0.000001, 0.000001",
        "0.00000099, 9.9e-07",
        "1e-300, 1e-300",
        "4.9e-324, 4.9e-324",
        "0.30000000000000004, 0.30000000000000004",
        "NaN, nan",
        "Infinity, inf",
        "-Infinity, -inf"
    })
    void shownAsItIs(double value, String shown) {
        assertThat(Num.of(value).display()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2, 1.00",
        "1.005, 2, 1.01",
        "2.5, 0, 3",
        "-2.5, 0, -3",
        "0, 3, 0.000",
        "1e20, 1, 100000000000000000000.0",
        "1e-9, 2, 0.00",
        "1.7, 1, 1.7"
    })
    void shownWithDecimals(double value, int decimals, String shown) {
        assertThat(new Num(value, decimals).display()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "-1.5, -1.5", "+2, 2", ".5, 0.5", "1., 1", "1e3, 1000", "1E-3, 0.001", "007, 7", "1e+17, 1e17"})
    void textThatLooksLikeANumber(String text, double value) {
        assertThat(Num.of(text)).isEqualTo(Num.of(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "+",
                ".",
                "-.",
                "e5",
                "1e",
                "1e+",
                "1 ",
                " 1",
                "1d",
                "1f",
                "0x10",
                "1,000",
                "NaN",
                "Infinity",
                "inf",
                "--1",
                "1.2.3",
                "1e1.5",
                "١"
            })
    void textThatDoesNot(String text) {
        assertThat(Num.of(text)).isNull();
    }

    @Test
    void whatIsShownReadsBack() {
        for (double value : new double[] {0.1, 1 / 3.0, 1e17, 1e-7, Double.MAX_VALUE, Double.MIN_VALUE, 123456.789}) {
            assertThat(Num.of(Num.of(value).display()).value()).isEqualTo(value);
        }
    }
}
