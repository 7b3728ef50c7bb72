package dev.karst.engine.runtime;

import dev.karst.engine.data.Batch;
import java.util.List;

/** The groups of the rows so far, for {@code streamstats}. */
interface RunningGroups {
    /** Adds a row to its groups. */
    void add(Batch batch, int row, List<List<String>> keys);

    /** A group as the row sees it. */
    GroupState at(Batch batch, int row, List<String> key);

    /** Forgets all rows. */
    void clear();
}
