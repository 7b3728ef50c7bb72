package dev.karst.engine.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.engine.Searches;
import dev.karst.engine.data.Row;
import dev.karst.engine.data.Value;
import dev.karst.engine.plan.Plan;
import dev.karst.language.diagnostic.Diagnostics;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
    private static final Row ROW = Searches.row(
            "a",
            "10",
            "b",
            "9",
            "t",
            "x",
            "n",
            10,
            "m",
            List.of("1", "5"),
            "mt",
            List.of("x", "y"),
            "f",
            "10.0",
            "e",
            "");

    /** A truth value, or nothing for NULL. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            a>b;            True
            a="10";         True
            a="10.0";       False
            a=10.0;         True
            a=f;            True
            a<"9";          True
            n=10;           True
            n="10";         True
            t=1;            ~~
            t!=1;           ~~
            t<"y";          True
            t="X";          False
            t>a;            True
            gone=1;         ~~
            gone!=1;        ~~
            gone=gone;      ~~
            gone<"x";       ~~
            e="";           True
            e=1;            ~~
            m=5;            True
            m>5;            False
            m!=1;           True
            m=9;            False
            mt="y";         True
            mt=1;           ~~
            mt!="x";        True
            a>=10;          True
            a<=9;           False
            1<2;            True
            """)
    void threeTruthValues(String expression, String result) {
        assertThat(evaluate(expression, ROW).display()).isEqualTo(result);
    }

    private static Value evaluate(String expression, Row row) {
        Plan plan = Searches.plan("* | where " + expression, Searches.RAW).plan();
        Plan.Where where = (Plan.Where) Plan.input(plan);
        return new ExpressionCompiler(Searches.context(), new Diagnostics())
                .compile(where.condition())
                .evaluate(row);
    }
}
