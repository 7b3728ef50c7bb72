package dev.karst.engine.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.engine.Searches;
import dev.karst.engine.data.Batch;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.plan.PlannedSearch;
import dev.karst.engine.runtime.SearchRun;
import dev.karst.engine.runtime.TimeRange;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MvExpandTest {
    private static SearchRun run(String search, MemoryBudget budget, Batch batch) {
        PlannedSearch planned = Searches.plan(search);
        SearchRun run = new SearchRun(planned, Searches.context(), budget, true);
        run.request(TimeRange.ALL).orElseThrow().sink().accept(batch);
        return run;
    }

    @Test
    void everyRowStandsForTheEventItWasMadeOf() {
        Batch rows = run(
                        "* | mvexpand m",
                        new MemoryBudget(1 << 20),
                        Searches.batch(Searches.fields("m", List.of("a", "b")), Searches.fields("m", "c")))
                .rows()
                .get(0);
        assertThat(rows.size()).isEqualTo(3);
        for (int row = 0; row < rows.size(); row++) {
            assertThat(rows.evidence(row).events()).isEqualTo(1);
            assertThat(rows.evidence(row).first().get(0).address()).isEqualTo(row < 2 ? "o#1" : "o#2");
            assertThat(rows.position(row).address()).isEqualTo(row < 2 ? "o#1" : "o#2");
        }
        assertThat(rows.position(0)).isLessThan(rows.position(1));
        assertThat(rows.position(1)).isLessThan(rows.position(2));
    }

    @Test
    void moreRowsThanMemoryAllowsStopTheSearch() {
        MemoryBudget budget = new MemoryBudget(1 << 20);
        SearchRun run = run(
                "* | mvexpand m | stats count",
                budget,
                Searches.batch(Searches.fields("m", Collections.nCopies(100_000, "v"))));
        assertThat(run.failure()).hasValueSatisfying(why -> assertThat(why).contains("memory budget"));
        assertThat(run.rows()).isEmpty();
        assertThat(budget.used()).isZero();
    }

    @Test
    void whatWasMadeIsGivenBack() {
        MemoryBudget budget = new MemoryBudget(1 << 20);
        SearchRun run = run(
                "* | mvexpand m | where m=\"w\"",
                budget,
                Searches.batch(Searches.fields("m", Collections.nCopies(1000, "v"))));
        assertThat(budget.used()).isZero();
        assertThat(run.rows()).isEmpty();
    }
}
