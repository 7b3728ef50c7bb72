package dev.karst.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.engine.Searches;
import dev.karst.engine.data.Batch;
import dev.karst.engine.data.BatchBuilder;
import dev.karst.engine.data.Num;
import dev.karst.engine.data.Position;
import dev.karst.engine.data.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether rows come in one batch or one by one, the outcome is the same. */
class BatchSplitTest {
    private static final List<Map<String, Value>> ROWS = List.of(
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
                "* | rename a* as c*",
                "* | rename a* as c*, c1 as d",
                "* | eval x=n+1, y=n.\"!\"",
                "* | eval x=round(n, 3) | stats max(x) min(x) values(x) by k",
                "* | stats count by n k",
                "* | stats max(n) min(n) sum(n) list(n) first(n) last(n) by k",
                "* | fields a* n | table n a*",
                "* | where n>1.5",
                "* | search n>1.5",
                "* | eval _raw=n | search 1",
                "* | head 3 | rename a* as c*",
                "* | sort n | head 4",
                "* | table a1"
            })
    void oneByOneOrTogether(String search) {
        assertThat(Searches.run(search, inBatchesOf(1)))
                .isEqualTo(Searches.run(search, inBatchesOf(2)))
                .isEqualTo(Searches.run(search, inBatchesOf(ROWS.size())));
    }

    private static Batch[] inBatchesOf(int rows) {
        List<Batch> batches = new ArrayList<>();
        BatchBuilder builder = new BatchBuilder();
        for (int i = 0; i < ROWS.size(); i++) {
            ROWS.get(i).forEach(builder::set);
            builder.endRow(new Position(100 - i, "o", i + 1));
            if (builder.size() == rows || i == ROWS.size() - 1) {
                batches.add(builder.build());
            }
        }
        return batches.toArray(new Batch[0]);
    }
}
