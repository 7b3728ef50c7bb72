package dev.karst.engine.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.engine.Searches;
import dev.karst.engine.data.Row;
import dev.karst.engine.plan.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchConditionTest {
    private static final Row ROW = Searches.row(
            "a",
            "Alpha",
            "n",
            5,
            "t",
            "10",
            "m",
            List.of("x", "y"),
            "ip",
            "10.1.2.3",
            "v6",
            "2001:db8::1",
            "empty",
            "",
            "path",
            "C:\\Windows\\cmd.exe",
            "num_text",
            "5.0",
            "_raw",
            "user=ann failed");

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            *;                   true
            a=alpha;             true
            a=CASE(alpha);       false
            a=CASE(Alpha);       true
            A=alpha;             false
            a=alp;               false
            a=al*;               true
            a=*ph*;              true
            a=a*a;               true
            a=a*p;               false
            a=*;                 true
            empty="";            true
            empty=*;             true
            gone=*;              false
            gone="";             false
            a!=beta;             true
            a!=alpha;            false
            gone!=beta;          false
            NOT gone=beta;       true
            NOT gone!=beta;      true
            NOT a=alpha;         false
            m=x;                 true
            m=y;                 true
            m!=x;                true
            NOT m=x;             false
            m=z;                 false
            m!=z;                true
            m IN (z, y);         true
            gone IN (z);         false
            NOT gone IN (z);     true
            a IN (b*, AL*);      true
            n=5;                 true
            n=5.0;               false
            num_text=5;          false
            num_text>=5;         true
            n<10;                true
            t<9;                 false
            t>9;                 true
            a<b;                 true
            a>Z;                 false
            a<9;                 false
            gone<9;              false
            m>x;                 true
            m>y;                 false
            ip=10.0.0.0/8;       true
            ip=10.1.2.0/24;      true
            ip=10.1.3.0/24;      false
            ip!=10.0.0.0/8;      false
            ip=10.1.2.3/32;      true
            ip=0.0.0.0/0;        true
            v6=2001:db8::/32;    true
            v6=10.0.0.0/8;       false
            a=10.0.0.0/8;        false
            ip IN (11.0.0.0/8, 10.1.0.0/16); true
            path="C:\\\\Windows\\\\*"; true
            path=*\\CMD.exe;     true
            ann;                 true
            ann OR bob alpha;    false
            ann OR bob failed;   true
            NOT bob;             true
            """)
    void twoTruthValues(String search, boolean holds) {
        assertThat(test(search, ROW)).isEqualTo(holds);
    }

    @Test
    void aRowWithoutRawTextHoldsNoWord() {
        assertThat(test("ann", Searches.row("a", "ann"))).isFalse();
        assertThat(test("NOT ann", Searches.row("a", "ann"))).isTrue();
    }

    @Test
    void theKindOfRawDoesNotMatter() {
        assertThat(test("5", Searches.row("_raw", 5))).isTrue();
        assertThat(test("5", Searches.row("_raw", "5"))).isTrue();
    }

    private static boolean test(String search, Row row) {
        Plan.Search node =
                (Plan.Search) Plan.input(Searches.plan(search, Searches.RAW).plan());
        return SearchCondition.compile(node.term(), Searches.context()).test(row);
    }
}
