package dev.karst.engine.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SedExpressionTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            s/a/b/;        aaa;     baa
            s/a/b/g;       aaa;     bbb
            s/a/b/2;       aaa;     aba
            s/a/b/4;       aaa;     aaa
            s/(a)(b)?/<\\2\\1>/g; aba; <ba><a>
            s/a//g;        banana;  bnn
            s/x*/-/g;      abc;     -a-b-c-
            s|/|.|g;       a/b/c;   a.b.c
            s,a\\,b,x,;    a,b;     x
            s/\\//:/g;     a/b;     a:b
            s/a/\\//;      a;       /
            s/a/&/;        a;       &
            y/abc/bca/;    aabbcc;  bbccaa
            y/ab\\//AB|/;  a/b;     A|B
            y/é😀/eE/;     é😀;     eE
            y/aa/bc/;      a;       b
            """)
    void edits(String expression, String text, String result) {
        assertThat(SedExpression.of(expression).apply(text)).isEqualTo(result);
    }

    @Test
    void escapesOfCharacters() {
        assertThat(SedExpression.of("y/\\n\\\\/,|/").apply("a\nb\\c")).isEqualTo("a,b|c");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            ~~;          0
            x/a/b/;      0
            s;           1
            sxaxbx;      1
            s\\a\\b\\;   1
            s/a;         3
            s/a/b;       5
            s/a/b\\/;    7
            s/a/b/x;     6
            s/a/b/0;     6
            s/a/b/gg;    6
            s/a/b/2g;    6
            y/abc/ab/;   6
            y/a/b/g;     6
            """)
    void whereItBreaks(String expression, int place) {
        SedExpression.Broken broken =
                catchThrowableOfType(SedExpression.Broken.class, () -> SedExpression.of(expression));
        assertThat(broken).as(expression).isNotNull();
        assertThat(broken.place()).as(broken.getMessage()).isEqualTo(place);
    }

    @Test
    void aRegularExpressionThatIsNone() {
        assertThatThrownBy(() -> SedExpression.of("s/a(/b/"))
                .isInstanceOfSatisfying(
                        SedExpression.BrokenPattern.class,
                        broken -> assertThat(broken.regex().place()).isEqualTo(2));
    }
}
