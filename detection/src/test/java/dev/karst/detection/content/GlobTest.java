package dev.karst.detection.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource({
        "*,,true",
        "*,abc,true",
        "a*,ABC,true",
        "*C,abc,true",
        "a*b*c,aXXbYYc,true",
        "a*b*c,aXXbYY,false",
        "?bc,abc,true",
        "?bc,bc,false",
        "ab?,ab,false",
        "a.c,abc,false",
        "*ab*ab,abab,true",
        "*ab*ab,ab,false",
        "abc,abcd,false",
        "**c,abc,true"
    })
    void starsAndQuestionMarks(String pattern, String name, boolean matches) {
        assertThat(new Glob(pattern).matches(name == null ? "" : name)).isEqualTo(matches);
    }

    @Test
    void manyStarsEndSoon() {
        assertThat(new Glob("*a".repeat(50) + "b").matches("a".repeat(5_000))).isFalse();
    }
}
