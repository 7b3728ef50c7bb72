package dev.karst.engine.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.engine.Searches;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegexTest {
    @Test
    void isFoundAnywhere() {
        assertThat(Regex.of("b+").isFoundIn("abbc")).isTrue();
        assertThat(Regex.of("^b").isFoundIn("ab")).isFalse();
        assertThat(Regex.of("B").isFoundIn("b")).isFalse();
        assertThat(Regex.of("(?i)B").isFoundIn("b")).isTrue();
        assertThat(Regex.of("(?P<name>a)\\k<name>").isFoundIn("aa")).isTrue();
        assertThat(Regex.of("").isFoundIn("")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            abc;      b;               X;         aXc
            abc;      (a)(b);          \\2\\1;    bac
            abc;      b;               [\\0];     a[b]c
            abc;      (x)?b;           <\\1>;     a<>c
            abc;      b;               \\9;       ac
            abc;      b;               $1;        a$1c
            abc;      b;               \\\\1;     a\\1c
            abc;      b;               \\n;       a\\nc
            abc;      x*;              -;         -a-b-c-
            a.b.c;    \\.;             ~~;        abc
            1/2/2024; ^(\\d+)/(\\d+)/; \\2/\\1/;  2/1/2024
            """)
    void replaces(String text, String regex, String replacement, String result) {
        assertThat(Regex.of(regex).replaceAll(text, replacement)).isEqualTo(result);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "*", "a{2,1}", "(?<n", "\\"})
    void whatIsNoRegularExpression(String text) {
        assertThatThrownBy(() -> Regex.of(text))
                .isInstanceOf(Regex.Unusable.class)
                .hasMessageStartingWith("not a regular expression: ");
    }

    /** Each would take longer than the universe is old. */
    @ParameterizedTest
    @ValueSource(strings = {"(a+)+$", "(a|aa)+$", "(a|a)*x", "(.*)*x", "([a-z]+)*=", "(a?){30}a{30}$"})
    void comesToAnEnd(String regex) {
        String hostile = "a".repeat(200) + "!";
        try {
            assertThat(Regex.of(regex).isFoundIn(hostile)).isFalse();
        } catch (Regex.Unusable stopped) {
            assertThat(stopped).hasMessageContaining("steps");
        }
    }

    @Test
    void longValuesDoNotOverflowTheStack() {
        String hostile = "ab".repeat(500_000);
        try {
            assertThat(Regex.of("^(a|b)*$").isFoundIn(hostile)).isTrue();
        } catch (Regex.Unusable stopped) {
            assertThat(stopped).hasMessageContaining("nests too deep");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 100_000})
    void deepPatternsDoNotOverflowTheStack(int depth) {
        try {
            assertThat(Regex.of("(".repeat(depth) + "a" + ")".repeat(depth)).isFoundIn("a"))
                    .isTrue();
        } catch (Regex.Unusable refused) {
            assertThat(refused).hasMessageContaining("tack overflow");
        }
    }

    @Test
    void anUnusablePatternIsAWarningAndNoValue() {
        assertThat(Searches.run(
                        "* | eval x=replace(t, p, \"\"), y=if(match(t, q), 1, 2) | table x y t",
                        Searches.batch(Searches.fields("t", "a", "p", "(", "q", "["))))
                .isEqualTo(List.of("t=a y=2"));
    }
}
