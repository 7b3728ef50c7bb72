package dev.karst.engine.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PcreTranslationTest {
    /** What is found first, between angle brackets; nothing if nothing is. */
    private static String first(String pattern, String value) {
        List<String> found = new ArrayList<>();
        Regex.of(pattern).find(value, 1, match -> found.add("<" + match.group() + ">"));
        return String.join("", found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            [[]+; a[[b; <[[>
            []]+; a]]b; <]]>
            [^]]+; ]ab]; <ab>
            [a&&b]+; a&b; <a&b>
            [\\w-.]+; ~a-b.c d~; <a-b.c>
            [a-\\d]+; x-a1; <-a1>
            [--/]+; -./0; <-./>
            [a-]+; b-a; <-a>
            [[:alpha:]_]+; 1a_b2; <a_b>
            [[:^digit:]]+; 1ab2; <ab>
            [[:word:]]+; -a_1-; <a_1>
            [[:]+; a[:b; <[:>
            [\\b]; ~x y~; ~~
            [\\x41-C]+; xABCD; <ABC>
            [\\101\\]]+; xA]; <A]>
            [\\Q]-\\E]+; a]-b; <]->
            [\\p{Lu}\\s]+; ~aB C~; ~<B C>~
            [#~]+; a#~b; <#~>
            """)
    void brackets(String pattern, String value, String found) {
        assertThat(first(pattern, value)).isEqualTo(found == null ? "" : found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            {; a{b; <{>
            \\{.*?}; a{b}c; <{b}>
            {a,b}; x{a,b}; <{a,b}>
            a{2}; aaa; <aa>
            a{2,}; aaa; <aaa>
            a{1,2}; aaa; <aa>
            a{,2}; xa{,2}; <a{,2}>
            a++b; aab; <aab>
            (?>a+)a; aaa; ~~
            (?<a_b>x)\\k<a_b>; axx; <xx>
            (?P<n>x)(?P=n); axx; <xx>
            (?'n'x)\\k{n}; axx; <xx>
            (x)\\g1; axx; <xx>
            (x)\\g{-1}; axx; <xx>
            (x)\\g{1}0; axx0; <xx0>
            (x)\\10; axx\u0008; ~~
            \\x{202E}?a; ba; <a>
            \\x2Fb; a/b; </b>
            \\x/; ~\u0000/~; <\u0000/>
            \\Qa.b\\E.; a.bc; <a.bc>
            \\Qa.b; xa.b; <a.b>
            \\-\\_\\:\\/; a-_:/; <-_:/>
            \\p{^L}+; ab12; <12>
            \\pL+; 12ab; <ab>
            a(?#note)b; ab; <ab>
            (?i)É; aé; <é>
            (?i:A)b; ab; <ab>
            ~(?x) a b # c)~; ab; <ab>
            ~(?x: a )\\ b~; ~a b~; ~<a b>~
            ~(?x)[ #]+~; ~a #b~; ~< #>~
            (?<!a)b; abcb; <b>
            \\y; xy; <y>
            """)
    void whatIsFound(String pattern, String value, String found) {
        assertThat(first(pattern, value)).isEqualTo(found == null ? "" : found);
    }

    @Test
    void onlyALineFeedEndsALine() {
        assertThat(first("a.*", "a\rb\u2028c\nd")).isEqualTo("<a\rb\u2028c>");
        assertThat(first("a$", "a\n")).isEqualTo("<a>");
        assertThat(first("a$", "a\r\n")).isEmpty();
        assertThat(first("(?m)^b", "a\nb")).isEqualTo("<b>");
        assertThat(first("\\N+", "ab\nc")).isEqualTo("<ab>");
    }

    @Test
    void namesInTheirOrderWithTheirNumbers() {
        assertThat(Regex.of("(a)(?<z>b)(?:c)(?P<under_score>d(?'e'f))").names())
                .containsExactly(
                        java.util.Map.entry("z", 2),
                        java.util.Map.entry("under_score", 3),
                        java.util.Map.entry("e", 4));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            ab(; 3
            ab[c; 2
            ab\\; 2
            a(?R); 1
            a(?P>n); 1
            a(?|b); 1
            a(?(1)b); 1
            a(?U)b; 1
            a\\Kb; 1
            a(*SKIP); 1
            (?<a-b>c); 3
            (?<a; 3
            (?<1a>b); 3
            (?<n>a)(?<n>b); 7
            (?P=n); 0
            a\\3; 1
            \\g{-1}; 0
            \\x{ZZ}; 0
            \\x{110000}; 0
            \\p{; 0
            ab); 2
            a**b; 2
            [z-a]; 1
            [[:nosuch:]]; 1
            (?#a; 0
            """)
    void whereItBreaks(String pattern, int place) {
        Regex.Broken broken = catchThrowableOfType(Regex.Broken.class, () -> Regex.of(pattern));
        assertThat(broken).as(pattern).isNotNull();
        assertThat(broken.place()).as(broken.getMessage()).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(?<", "(?P", "(?", "[", "[^", "[\\", "[[:", "\\x{", "\\g", "\\k", "\\c", "\\p", "(?i", "{1"})
    void cutOffAnywhereItIsAtWorstBroken(String pattern) {
        try {
            assertThat(Regex.of(pattern).names()).isEmpty();
        } catch (Regex.Broken broken) {
            assertThat(broken.description()).isNotBlank();
        }
    }
}
