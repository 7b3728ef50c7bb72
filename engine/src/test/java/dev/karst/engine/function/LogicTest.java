package dev.karst.engine.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.engine.Searches;
import dev.karst.engine.data.Row;
import dev.karst.engine.data.Value;
import dev.karst.engine.plan.Plan;
import dev.karst.language.diagnostic.Diagnostics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogicTest {
    private static final Row ROW = Searches.row("t", 1);

    /** t=1 is TRUE, t=2 FALSE and n=1 NULL. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            t=1 AND t=1;      True
            t=1 AND t=2;      False
            t=1 AND n=1;      ~~
            n=1 AND t=1;      ~~
            t=2 AND n=1;      False
            n=1 AND t=2;      False
            n=1 AND n=1;      ~~
            t=1 OR n=1;       True
            n=1 OR t=1;       True
            t=2 OR n=1;       ~~
            n=1 OR t=2;       ~~
            t=2 OR t=2;       False
            NOT t=1;          False
            NOT t=2;          True
            NOT n=1;          ~~
            t=1 XOR t=2;      True
            t=1 XOR t=1;      False
            t=1 XOR n=1;      ~~
            t IN (2, 1);      True
            t IN (2, 3);      False
            t IN (2, n);      ~~
            t IN (1, n);      True
            n IN (1);         ~~
            NOT n IN (1);     ~~
            isnull(n);        True
            NOT isnull(n);    False
            """)
    void threeTruthValues(String expression, String result) {
        assertThat(evaluate(expression, ROW).display()).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({"n=1", "NOT n=1", "t=2 OR n=1", "t=1 AND n!=1"})
    void aFilterKeepsOnlyTrue(String expression) {
        assertThat(Searches.run("* | where " + expression, Searches.batch(Searches.fields("t", 1))))
                .isEmpty();
    }

    private static Value evaluate(String expression, Row row) {
        Plan plan = Searches.plan("* | where " + expression, Searches.RAW).plan();
        Plan.Where where = (Plan.Where) Plan.input(plan);
        return new ExpressionCompiler(Searches.context(), new Diagnostics())
                .compile(where.condition())
                .evaluate(row);
    }
}
