package dev.karst.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.engine.Searches;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannerTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            a=1;                                     Scan Search InSearchOrder
            a=1 | where b=1 | eval c=1;              Scan Search Where Assign InSearchOrder
            a=1 | fields a | rename a as b;          Scan Search Keep Rename InSearchOrder
            a=1 | head 5;                            Scan Search InSearchOrder Limit
            a=1 | head 5 | head 3 | eval x=1;        Scan Search InSearchOrder Limit Limit Assign
            a=1 | eval x=1 | table a;                Scan Search Assign InSearchOrder Arrange
            a=1 | table a | head 1;                  Scan Search InSearchOrder Arrange Limit
            a=1 | stats count by a;                  Scan Search Aggregate
            a=1 | stats count by a | head 5;         Scan Search Aggregate Limit
            a=1 | stats first(a) | table a | sort a; Scan Search Aggregate Arrange Sort
            a=1 | sort a;                            Scan Search Sort
            a=1 | sort a | head 3 | where b=1;       Scan Search Sort Limit Where
            a=1 | where;                             Scan Search InSearchOrder
            a=1 | head 2 | stats count;              Scan Search InSearchOrder Limit Aggregate
            """)
    void orderIsMadeWhereItIsNeededAndOnlyThere(String search, String nodes) {
        assertThat(nodes(Searches.plan(search, Searches.RAW).plan())).isEqualTo(nodes);
    }

    @Test
    void theOptimizerMakesLessOfIt() {
        assertThat(nodes(Searches.plan("a=1 | search * | head 5 | search b=1").plan()))
                .isEqualTo("Scan InSearchOrder Limit Search");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            a=1 | stats count by a b;                                  a,b
            a=1 | stats count by a b | rename a as x, x as y;          y,b
            a=1 | stats count by a.x b | rename a.* as c.*;            c.x,b
            a=1 | stats count by a b | stats count by b | sort b;      b
            a=1 | stats count by a | where count>1 | head 3 | table a; a
            a=1 | stats count by _time a | rename * as x*;             _time,xa
            """)
    void theRowKeyFollowsRenames(String search, String key) {
        PlannedSearch planned = Searches.plan(search);
        assertThat(String.join(",", planned.rowKey())).isEqualTo(key);
        assertThat(planned.givesEvents()).isFalse();
    }

    @Test
    void withoutAnAggregationThereIsNoRowKey() {
        assertThat(Searches.plan("a=1 | table a").rowKey()).isEmpty();
        assertThat(Searches.plan("a=1 | table a").givesEvents()).isTrue();
        assertThat(Searches.plan("a=1 | stats count").rowKey()).isEmpty();
        assertThat(Searches.plan("a=1 | stats count").givesEvents()).isFalse();
    }

    @Test
    void columnsFollowRenames() {
        assertThat(Searches.plan("a=1 | stats count by z y | rename z as b, b as c")
                        .columnOrder()
                        .arrange(List.of("count", "c", "y", "_time", "extra")))
                .containsExactly("_time", "c", "y", "count", "extra");
    }

    @Test
    void termsOfAnotherIndexAreIgnoredAndTold() {
        Planner.Options aws = new Planner.Options(false, false, "main");
        PlannedSearch planned = Searches.plan("index=aws (index=b OR index=a*) x=1 index=m* NOT index=c", aws);
        assertThat(planned.notes())
                .containsExactly(
                        "`index=a*` is ignored: the events read here lie in one index",
                        "`index=aws` is ignored: the events read here lie in one index",
                        "`index=b` is ignored: the events read here lie in one index");
        assertThat(term(planned)).isEqualTo("* (* OR *) x=1 index=m* NOT index=c".replace("(* OR *)", "* OR *"));
        assertThat(term(Searches.plan("index IN (a, MAIN) index IN (a, b)", aws)))
                .isEqualTo("index IN (a, MAIN) *");
    }

    @Test
    void laterIndexIsAFieldLikeAnyOther() {
        PlannedSearch planned =
                Searches.plan("x=1 | eval index=\"aws\" | search index=aws", new Planner.Options(true, false, "main"));
        assertThat(planned.notes()).isEmpty();
        assertThat(Searches.plan("index=aws").notes()).isEmpty();
    }

    @Test
    void whatCanNeverWorkIsReported() {
        assertThat(codes("a=1 | eval x=(a=1)")).containsExactly("K1050");
        assertThat(codes("a=1 | where \"x\"")).containsExactly("K1051");
        assertThat(codes("a=1 | where 1=\"x\" | eval y=\"a\"*2 | stats count(eval(\"b\"-1)) | nope"))
                .containsExactly("K1052", "K1052", "K1052", "K1040");
        PlannedSearch planned = Searches.plan("a=1 | nope");
        assertThat(planned.isSound()).isFalse();
        assertThat(planned.plan()).isNull();
    }

    @Test
    void readsNowOnlyWhereItIsCalled() {
        assertThat(Searches.plan("a=1 | eval x=if(a IN (1, now()), 1, 2)").readsNow())
                .isTrue();
        assertThat(Searches.plan("a=1 | where a<-now()").readsNow()).isTrue();
        assertThat(Searches.plan("a=1 | stats count(eval(a<now()))").readsNow()).isTrue();
        assertThat(Searches.plan("a=now | eval x=\"now()\"").readsNow()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'a=1 | where x=', '1+', 1", "'a=1 | where ', 'a=1 OR ', b=1", "'a=1 | eval x=', 'a.', b"})
    void longChainsAreNoTroubleOrAreRefused(String start, String link, String end) {
        PlannedSearch planned = Searches.plan(start + link.repeat(100_000) + end);
        assertThat(planned.diagnostics()).extracting(d -> d.code()).containsExactly("K1026");
        assertThat(Searches.plan(start + link.repeat(900) + end).diagnostics()).isEmpty();
    }

    private static List<String> codes(String search) {
        return Searches.plan(search).diagnostics().stream().map(d -> d.code()).toList();
    }

    private static String term(PlannedSearch planned) {
        Plan plan = planned.plan();
        while (!(plan instanceof Plan.Search)) {
            plan = Plan.input(plan);
        }
        return dev.karst.language.tree.SplText.of(((Plan.Search) plan).term());
    }

    private static String nodes(Plan plan) {
        List<String> names = new ArrayList<>();
        for (Plan node = plan; node != null; node = Plan.input(node)) {
            names.add(0, node.getClass().getSimpleName());
        }
        return String.join(" ", names);
    }
}
