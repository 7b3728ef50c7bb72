package dev.karst.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.engine.Searches;
import dev.karst.engine.data.Batch;
import dev.karst.engine.data.BatchBuilder;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.data.Num;
import dev.karst.engine.data.Position;
import dev.karst.engine.data.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryBudgetTest {
    private static final String STATED = "the search keeps more than the memory budget of 1 MiB allows";

    @Test
    void chargesAndReleases() {
        MemoryBudget budget = new MemoryBudget(1 << 20);
        budget.charge(1 << 20);
        assertThatThrownBy(() -> budget.charge(1))
                .isInstanceOf(MemoryBudget.Exceeded.class)
                .hasMessage(STATED);
        assertThat(budget.used()).isEqualTo(1 << 20);
        budget.release(1 << 20);
        assertThat(budget.used()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* | stats count by user",
                "* | stats values(user)",
                "* | stats list(user) by user",
                "* | stats mode(user)",
                "* | stats median(_time)",
                "* | stats values(*) as *",
                "* | stats max(*) estdc(*) by user",
                "*",
                "* | sort 0 user",
                "* | dedup user",
                "* | fillnull",
                "* | eval user=user.user | stats count by user | sort 0 user"
            })
    void aSearchThatKeepsTooMuchStopsAndGivesAllBack(String search) {
        MemoryBudget tiny = new MemoryBudget(1 << 20);
        SearchRun failing = run(search, tiny);
        SearchRun other = run("* | stats count", new MemoryBudget(1 << 20));
        scan(failing, other);

        assertThat(failing.rows()).isEmpty();
        assertThat(failing.failure()).contains(STATED);
        assertThat(tiny.used()).isZero();
        assertThat(other.failure()).isEmpty();
        assertThat(Searches.show(other.rows())).containsExactly("count=50000");
    }

    @Test
    void anEstimateNeedsLittle() {
        SearchRun run = run("* | stats estdc(user) as users by kind", new MemoryBudget(1 << 16));
        scan(run);
        assertThat(run.failure()).isEmpty();
        assertThat(run.rows()).isNotEmpty();
    }

    @Test
    void theOthersOfTheSameBudgetGoOn() {
        MemoryBudget budget = new MemoryBudget(1 << 20);
        SearchRun failing = run("* | stats count by user", budget);
        SearchRun other = run("* | stats count by kind", budget);
        scan(failing, other);

        assertThat(failing.failure()).contains(STATED);
        assertThat(other.failure()).isEmpty();
        assertThat(Searches.show(other.rows())).containsExactly("count=25000 kind=0", "count=25000 kind=1");
        assertThat(budget.used()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "* | head 5",
                "* | sort 10 user",
                "* | stats count values(user) by kind | sort kind | stats sum(count)",
                "* | stats list(user) first(user) dc(user) min(user) earliest(user) avg(kind)",
                "* | stats mode(user) estdc(user) stdev(_time) perc95(_time) rate(kind)",
                "* | stats values(*) as * count(*) by kind"
            })
    void nothingStaysChargedAfterTheRows(String search) {
        MemoryBudget budget = new MemoryBudget(1L << 30);
        SearchRun run = run(search, budget);
        scan(run);
        assertThat(budget.used()).isPositive();
        assertThat(run.rows()).isNotEmpty();
        assertThat(budget.used()).isZero();
    }

    private static SearchRun run(String search, MemoryBudget budget) {
        return new SearchRun(Searches.plan(search), Searches.context(), budget, true);
    }

    private static void scan(SearchRun... runs) {
        List<ScanRequest> requests = List.of(runs).stream()
                .map(r -> r.request(TimeRange.ALL).orElseThrow())
                .toList();
        BatchBuilder builder = new BatchBuilder();
        for (int i = 0; i < 50_000; i++) {
            builder.set("user", new Value.Text("user-" + i));
            builder.set("kind", new Value.Text("" + i % 2));
            builder.set("_time", Num.of(i));
            builder.endRow(new Position(i, "o", i + 1));
            if (builder.size() == 500) {
                Batch batch = builder.build();
                requests.forEach(r -> r.sink().accept(batch));
            }
        }
    }
}
