package dev.karst.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.engine.Searches;
import dev.karst.engine.data.Batch;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.explain.StageCounts.Step;
import dev.karst.engine.plan.PlannedSearch;
import dev.karst.engine.runtime.SearchRun;
import dev.karst.engine.runtime.TimeRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageCountsTest {
    private static final Batch EVENTS = Searches.batch(
            Searches.fields("user", "ann", "n", 1),
            Searches.fields("user", "bob", "n", 2),
            Searches.fields("user", "bob", "n", 3),
            Searches.fields("n", 4));

    private static StageCounts counts(String search) {
        PlannedSearch planned = Searches.plan(search, Searches.RAW);
        StageCounts counts = new StageCounts(planned, Searches.context());
        SearchRun run = new SearchRun(planned, Searches.context(), new MemoryBudget(1 << 20), false, counts);
        run.request(TimeRange.ALL).orElseThrow().sink().accept(EVENTS);
        run.rows();
        return counts;
    }

    private static List<String> rows(StageCounts counts) {
        return counts.steps().stream().map(s -> s.rows() + " " + s.text()).toList();
    }

    @Test
    void countsWhatComesOutOfEachStage() {
        assertThat(rows(counts("user=* | where n>1 | stats count by user | search count>5")))
                .containsExactly(
                        "4 all events",
                        "3 search user=*",
                        "2 where n > 1",
                        "1 stats count as count by user",
                        "0 search count>5");
    }

    @Test
    void countsEachTermAloneAndWithThoseBefore() {
        ConditionCount condition =
                counts("user=bob n>2 NOT n=9").steps().get(1).condition().orElseThrow();
        assertThat(condition.parts()).extracting(ConditionCount::spl).containsExactly("user=bob", "n>2", "NOT n=9");
        assertThat(condition.parts()).extracting(ConditionCount::satisfied).containsExactly(2L, 2L, 4L);
        assertThat(condition.parts()).extracting(ConditionCount::left).containsExactly(2L, 1L, 1L);
    }

    @Test
    void namesTheTermThatNothingSatisfies() {
        StageCounts counts = counts("(user=ann OR user=bob) user=eve | stats count by user");
        Step lost = counts.lostAll().orElseThrow();
        ConditionCount never =
                lost.condition().flatMap(ConditionCount::nothingSatisfies).orElseThrow();
        assertThat(never.spl()).isEqualTo("user=eve");
        ValuesSeen seen = never.seen().get(0);
        assertThat(seen.mostFrequent(1)).containsExactly(new ValuesSeen.Seen("bob", 2));
        assertThat(seen.missing()).isEqualTo(1);
    }

    @Test
    void noSingleTermIsToBlameWhereOnlyAllTogetherFail() {
        Step lost = counts("user=ann n=2").lostAll().orElseThrow();
        assertThat(lost.condition().flatMap(ConditionCount::nothingSatisfies)).isEmpty();
    }

    @Test
    void conditionsOfWhereAreTakenApartToo() {
        ConditionCount condition = counts("* | where user=\"bob\" AND (n=7 OR isnull(n))").steps().stream()
                .flatMap(s -> s.condition().stream())
                .filter(c -> c.kind() == ConditionCount.Kind.ALL_OF)
                .findFirst()
                .orElseThrow();
        assertThat(condition.nothingSatisfies().map(ConditionCount::spl)).contains("n = 7 OR isnull(n)");
    }

    @Test
    void groupingLosesRowsWithoutTheField() {
        Step lost = counts("* | stats count by user nosuch").lostAll().orElseThrow();
        assertThat(lost.condition().flatMap(ConditionCount::nothingSatisfies).map(ConditionCount::spl))
                .contains("nosuch=*");
    }

    @Test
    void nothingIsLostWhereSomethingComesThrough() {
        assertThat(counts("user=bob").lostAll()).isEmpty();
    }
}
