package dev.karst.language.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.language.macro.Macros;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTermParserTest {
    private static final SearchParser PARSER = new SearchParser(new SmallCatalogue());

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            a b OR c d;           a b OR c d
            a AND b OR c;         a b OR c
            (a b) OR c;           (a b) OR c
            a OR b AND c OR d;    a OR b c OR d
            NOT a OR b;           NOT a OR b
            NOT (a OR b);         NOT (a OR b)
            NOT NOT a;            NOT NOT a
            NOT a b;              NOT a b
            (a (b c));            a (b c)
            a and b;              a and b
            a, b;                 a b
            *;                    *
            """)
    void orBindsTighterThanAnd(String text, String printed) {
        assertThat(spl(text)).isEqualTo(printed);
        assertThat(spl(printed)).isEqualTo(printed);
    }

    @Test
    void bracketsShowWhatBelongsTogether() {
        assertThat(spl("(a OR b) c")).isEqualTo(spl("a OR b c"));
        assertThat(spl("a OR (b c)")).isEqualTo("a OR (b c)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            a=b;                   a=b
            a = b;                 a=b
            a==b;                  a=b
            a != b;                a!=b
            a<1 b <= 2 c>3 d >= 4; a<1 b<=2 c>3 d>=4
            'user name'=x;         "user name"=x
            "user name"=x;         "user name"=x
            a.b{}.c=x*;            a.b{}.c=x*
            a="x y";               a="x y"
            a=x=y;                 a="x=y"
            a="";                  a=""
            a IN (x, "y z" w*);    a IN (x, "y z", w*)
            a in(x);               a IN (x)
            'a b' IN (x);          "a b" IN (x)
            "one two";             "one two"
            IN;                    "IN"
            tag=x tag::host=y;     tag=x tag::host=y
            eventtype IN (x);      eventtype IN (x)
            earliest=-7d@d;        earliest=-7d@d
            endtimeu = 17;         latest=17
            latest="now()";        latest="now()"
            latest>5;              latest>5
            'latest'=5;            "latest"=5
            """)
    void comparisons(String text, String printed) {
        assertThat(spl(text)).isEqualTo(printed);
        assertThat(spl(printed)).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM(10.0.0.1)", "CASE(Error)", "a=CASE(Error)", "a IN (CASE(X), y)"})
    void termAndCase(String text) {
        assertThat(spl(text)).isEqualTo(text);
    }

    @Test
    void inWithoutAListIsAWord() {
        assertThat(spl("log in now")).isEqualTo("log in now");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            a OR;             K1022
            OR a;             K1022
            a );              K1027
            (a;               K1023
            a IN (b;          K1023
            a IN ();          K1022
            TERM(a;           K1023
            a=;               K1022
            earliest=;        K1022
            timeformat=x;     K1001
            savedsearch=x;    K1001
            a [search b];     K1001
            """)
    void errors(String text, String code) {
        assertThat(PARSER.parse(text, Macros.none()).diagnostics())
                .extracting(d -> d.code())
                .containsExactly(code);
    }

    private static String spl(String text) {
        SearchParser.Parsed parsed = PARSER.parse(text, Macros.none());
        assertThat(parsed.diagnostics()).isEmpty();
        return parsed.pipeline().spl().substring("search ".length());
    }
}
