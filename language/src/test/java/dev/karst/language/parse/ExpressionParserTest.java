package dev.karst.language.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.language.diagnostic.Diagnostics;
import dev.karst.language.tree.Expression;
import dev.karst.language.tree.SplText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionParserTest {
    private static final SearchParser PARSER = new SearchParser(new SmallCatalogue());

    /** On the right all that binds is in parentheses. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            a=1 OR b=2 AND c=3;     (a = 1) OR ((b = 2) AND (c = 3))
            a=1 AND b=2 OR c=3;     ((a = 1) AND (b = 2)) OR (c = 3)
            a=1 XOR b=2 OR c=3;     (a = 1) XOR ((b = 2) OR (c = 3))
            NOT a=1 AND b=2;        (NOT (a = 1)) AND (b = 2)
            NOT NOT a=1;            NOT (NOT (a = 1))
            NOT (a=1 AND b=2);      NOT ((a = 1) AND (b = 2))
            a-b-c;                  (a - b) - c
            a-(b-c);                a - (b - c)
            a+b*c;                  a + (b * c)
            a*b+c/d%e;              (a * b) + ((c / d) % e)
            -a*b;                   (-a) * b
            -(a*b);                 -(a * b)
            --a;                    -(-a)
            +a;                     a
            a . b + c;              a . (b + c)
            a . b . c;              (a . b) . c
            a . b = c . d;          (a . b) = (c . d)
            a==b;                   a = b
            a!=b;                   a != b
            a<b AND c>=d;           (a < b) AND (c >= d)
            a LIKE "x%" OR b=1;     (a LIKE "x%") OR (b = 1)
            a IN (1, "x") AND b=1;  (a IN (1, "x")) AND (b = 1)
            NOT a IN (1);           NOT (a IN (1))
            if(a=1, b+1, len(c));   if((a = 1), (b + 1), len(c))
            LEN(a);                 len(a)
            1.50 + .5;              1.50 + 0.5
            1.2;                    1.2
            "a".1;                  "a" . 1
            """)
    void precedence(String text, String bracketed) {
        Expression expression = parse(text);
        assertThat(SplText.of(expression)).isEqualTo(SplText.of(parse(bracketed)));
        assertThat(SplText.of(parse(SplText.of(expression)))).isEqualTo(SplText.of(expression));
    }

    /** Printing alone could hide a difference, so the trees of two readings must print differently. */
    @Test
    void parenthesesThatMatterAreKept() {
        assertThat(SplText.of(parse("a-(b-c)"))).isEqualTo("a - (b - c)");
        assertThat(SplText.of(parse("(a OR b) AND c"))).isEqualTo("(a OR b) AND c");
        assertThat(SplText.of(parse("a OR b AND c"))).isEqualTo("a OR b AND c");
        assertThat(SplText.of(parse("NOT (a AND b)"))).isEqualTo("NOT (a AND b)");
        assertThat(SplText.of(parse("(NOT a) = b"))).isEqualTo("(NOT a) = b");
        assertThat(SplText.of(parse("-(a + b)"))).isEqualTo("-(a + b)");
        assertThat(SplText.of(parse("(a . b) + c"))).isEqualTo("(a . b) + c");
        assertThat(SplText.of(parse("(a = b) = c"))).isEqualTo("a = b = c");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            'user name';          'user name'
            'it\\'s';             'it\\'s'
            'plain';              plain
            'and';                'and'
            "a\\"b\\\\c";         "a\\"b\\\\c"
            "\\d+";               "\\\\d+"
            "a\\|b";              "a|b"
            1.50;                 1.50
            007;                  7
            10000000000000000000; 10000000000000000000
            """)
    void literals(String text, String printed) {
        assertThat(SplText.of(parse(text))).isEqualTo(printed);
        assertThat(SplText.of(parse(printed))).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            a +;          K1022
            ;             K1022
            (a;           K1023
            a);           K1022
            len(a;        K1023
            len(a b);     K1022
            a b;          K1022
            a IN 1;       K1022
            nope(a);      K1030
            len();        K1031
            strftime(a);  K1001
            "a;           K1020
            'a;           K1021
            a & b;        K1022
            AND;          K1022
            """)
    void errors(String text, String code) {
        Diagnostics diagnostics = new Diagnostics();
        PARSER.expression(text == null ? "" : text, diagnostics);
        assertThat(diagnostics.inOrder()).extracting(d -> d.code()).containsExactly(code);
    }

    private static Expression parse(String text) {
        Diagnostics diagnostics = new Diagnostics();
        Expression expression = PARSER.expression(text, diagnostics).orElseThrow();
        assertThat(diagnostics.inOrder()).isEmpty();
        return expression;
    }
}
