package dev.karst.engine.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.language.text.Span;
import dev.karst.language.tree.SearchTerm.Form;
import dev.karst.language.tree.SearchTerm.Literal;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeywordTest {
    private static final String RAW =
            "{\"time\":\"2024-01-02\",\"user\":\"Ann.Lee\",\"ip\":\"10.0.0.12\",\"msg\":\"errors in foo_bar=baz\"}";

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ann;           true
            ANN.LEE;       true
            lee;           true
            le;            false
            error;         false
            errors;        true
            error*;        true
            *rrors;        true
            *rror*;        true
            er*s;          true
            er*x;          false
            errors in;     true
            errors  in;    false
            rors in;       false
            errors*foo;    false
            foo;           true
            bar;           true
            foo_bar=b*;    true
            foo*baz;       true
            10.0.0.1;      false
            10.0.0.12;     true
            10.0;          true
            10.0.0.1*;     true
            2024;          true
            *12;           true
            nothing*;      false
            """)
    void fillsWholeSegments(String word, boolean found) {
        assertThat(isIn(word, Form.PLAIN, RAW)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.12, true",
        "10.0, false",
        "ann.lee, true",
        "ann, false",
        "foo_bar=baz, true",
        "foo_bar, false",
        "2024-01-02, true",
        "foo*, true"
    })
    void aTermIsBoundedByMajorBreakersOnly(String word, boolean found) {
        assertThat(isIn(word, Form.TERM, RAW)).isEqualTo(found);
    }

    @Test
    void caseCountsIfAsked() {
        assertThat(isIn("Ann", Form.CASE, RAW)).isTrue();
        assertThat(isIn("ann", Form.CASE, RAW)).isFalse();
    }

    @Test
    void everyBreakerEndsASegment() {
        for (char breaker : " \t\r\n\"'()[]{}<>,;!?&+|*./:=@-$#%_\\".toCharArray()) {
            assertThat(isIn("x", Form.PLAIN, "a" + breaker + "x" + breaker + "b"))
                    .as("" + breaker)
                    .isTrue();
        }
        assertThat(isIn("x", Form.PLAIN, "a~x")).isFalse();
        assertThat(isIn("x", Form.PLAIN, "éx")).isFalse();
    }

    @Test
    void theEndsOfTheTextBoundToo() {
        assertThat(isIn("x", Form.PLAIN, "x")).isTrue();
        assertThat(isIn("x", Form.PLAIN, "")).isFalse();
        assertThat(isIn("", Form.PLAIN, "x")).isFalse();
        assertThat(isIn("xx", Form.PLAIN, "xxx xx")).isTrue();
    }

    @Test
    void manyStarsComeToAnEnd() {
        assertThat(isIn("a*".repeat(50) + "b", Form.PLAIN, "a".repeat(500))).isFalse();
    }

    @Test
    void longSegmentsComeToAnEnd() {
        for (String word : new String[] {"*zzz", "*a*a*z", "a*z", ".*z", "*z*"}) {
            assertThat(isIn(word, Form.PLAIN, "a.".repeat(500_000))).as(word).isFalse();
        }
    }

    /** Slow and plain: the same as a regular expression. */
    @Test
    void starsAreWhatARegularExpressionSaysTheyAre() {
        Random random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            String word = text(random, "ab*. ", 1 + random.nextInt(6));
            String raw = text(random, "ab., ", random.nextInt(12));
            if (!word.contains("*") || word.isBlank() || word.replace("*", "").isEmpty()) {
                continue;
            }
            String inside =
                    Arrays.stream(word.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("[^, ]*"));
            boolean openStart = word.matches("[*,. ].*");
            boolean openEnd = word.matches(".*[*,. ]");
            String regex = (openStart ? "" : "(?<![^,. ])") + inside + (openEnd ? "" : "(?![^,. ])");
            assertThat(isIn(word, Form.PLAIN, raw))
                    .as("`" + word + "` in `" + raw + "`, as " + regex)
                    .isEqualTo(Pattern.compile(regex).matcher(raw).find());
        }
    }

    private static String text(Random random, String characters, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(characters.charAt(random.nextInt(characters.length())));
        }
        return text.toString();
    }

    private static boolean isIn(String word, Form form, String raw) {
        return new Keyword(new Literal(new Span(0, 0), word, true, form)).isIn(raw);
    }
}
