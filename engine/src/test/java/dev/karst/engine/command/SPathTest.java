package dev.karst.engine.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.engine.Searches;
import dev.karst.engine.data.Batch;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.plan.PlannedSearch;
import dev.karst.engine.runtime.SearchRun;
import dev.karst.engine.runtime.TimeRange;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SPathTest {
    private static String raw(String raw, String search) {
        return String.join("\n", Searches.run(search, Searches.batch(Searches.fields("_raw", raw))));
    }

    @Test
    void wantsItsInputAndAllThatIsWantedOfIt() {
        assertThat(Searches.plan("* | spath | table a.b").fields().toString()).isEqualTo("_raw a.b");
        assertThat(Searches.plan("* | spath input=j output=o path=p | table o")
                        .fields()
                        .toString())
                .isEqualTo("j o");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "<a>"})
    void textsOfAnyDepthComeToAnEnd(String opening) {
        assertThat(raw(opening.repeat(200_000), "* | spath | eval done=1 | table done"))
                .isEqualTo("done=1");
    }

    @Test
    void asDeepAsItIsReadItIsShown() {
        String deep = "[".repeat(999) + "1" + "]".repeat(999);
        assertThat(raw(deep, "* | spath output=x path=" + "{}".repeat(999) + " | table x"))
                .isEqualTo("x=1");
        assertThat(raw(deep, "* | spath | fields - _raw")).isEqualTo("{}".repeat(999) + "=1");
        String members = "{\"a\":".repeat(1000) + "1" + "}".repeat(1000);
        assertThat(raw(members, "* | spath | fields - _raw")).isEqualTo("a" + ".a".repeat(999) + "=1");
        String elements = "<a>".repeat(1000) + "1" + "</a>".repeat(1000);
        assertThat(raw(elements, "* | spath | fields - _raw")).isEqualTo("a" + ".a".repeat(999) + "=1");
        assertThat(raw(elements, "* | spath output=x path=a | table x"))
                .isEqualTo("x=" + elements.substring(3, elements.length() - 4));
    }

    @Test
    void pathsOfAnyLengthComeToAnEnd() {
        String path = "a.".repeat(100_000) + "a";
        assertThat(raw("{\"a\":1}", "* | spath output=x path=" + path + " | eval done=1 | table x done"))
                .isEqualTo("done=1");
    }

    /** Without a charge for names they alone would take gigabytes. */
    @Test
    void longNamesAreCharged() {
        String keys =
                IntStream.range(0, 100_000).mapToObj(i -> "\"" + i + "\":1").collect(Collectors.joining(","));
        String deep = ("{\"" + "k".repeat(50) + "\":").repeat(900) + "{" + keys + "}" + "}".repeat(900);
        SearchRun run = new SearchRun(
                Searches.plan("* | spath | table a"), Searches.context(), new MemoryBudget(1 << 26), true);
        run.request(TimeRange.ALL).orElseThrow().sink().accept(Searches.batch(Searches.fields("_raw", deep)));
        assertThat(run.failure()).isPresent();
    }

    @Test
    void moreFieldsThanMemoryAllowsStopTheSearch() {
        String keys =
                IntStream.range(0, 20_000).mapToObj(i -> "\"k" + i + "\":1").collect(Collectors.joining(","));
        Batch batch = Searches.batch(Searches.fields("_raw", "{" + keys + "}"));
        PlannedSearch planned = Searches.plan("* | spath | stats count by k1");
        MemoryBudget small = new MemoryBudget(1 << 20);
        SearchRun stopped = new SearchRun(planned, Searches.context(), small, true);
        stopped.request(TimeRange.ALL).orElseThrow().sink().accept(batch);
        assertThat(stopped.failure()).isPresent();
        assertThat(small.used()).isZero();
        SearchRun run = new SearchRun(planned, Searches.context(), new MemoryBudget(1 << 24), true);
        run.request(TimeRange.ALL).orElseThrow().sink().accept(batch);
        assertThat(Searches.show(run.rows())).isEqualTo(List.of("count=1 k1=1"));
    }
}
