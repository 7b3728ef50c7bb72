package dev.karst.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.engine.Searches;
import dev.karst.engine.data.Batch;
import dev.karst.engine.data.Num;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether rows come in one batch or one by one, the outcome is the same. */
class BatchSplitTest {
    private static final Batch ALL = Searches.batch(
            Searches.fields("a1", "x", "n", 1.5, "k", "u"),
            Searches.fields("b1", "y", "n", "1.50", "k", "v"),
            Searches.fields("a1", "z", "b1", "w", "n", new Num(1.65, 1), "k", "u"),
            Searches.fields("n", List.of("1", "2"), "k", "v"),
            Searches.fields("k", "w"),
            Searches.fields("n", "text", "a2", "q"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "* | rename a1 as b1",
                "* | rename a* as b*",
                "* | rename a* as b*, b1 as c",
                "* | eval x=n+1, y=n.\"!\"",
                "* | eval x=round(n, 3) | stats max(x) min(x) values(x) by k",
                "* | stats count by n k",
                "* | stats max(n) min(n) sum(n) list(n) first(n) last(n) by k",
                "* | fields a* n | table n a*",
                "* | where n>1.5",
                "* | search n>1.5",
                "* | eval _raw=n | search 1",
                "* | head 3 | rename a* as b*",
                "* | sort n | head 4",
                "* | table a1"
            })
    void oneByOneOrTogether(String search) {
        Batch[] single = new Batch[ALL.size()];
        for (int i = 0; i < single.length; i++) {
            int wanted = i;
            single[i] = ALL.filter(row -> row == wanted);
        }
        assertThat(Searches.run(search, single)).isEqualTo(Searches.run(search, ALL));
    }
}
