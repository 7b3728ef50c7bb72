package dev.karst.engine.plan;

import dev.karst.engine.data.Batch;
import dev.karst.engine.function.SearchContext;
import java.util.function.Consumer;

/** Rows that a command makes itself, for {@link Plan.Generate}. */
public interface GeneratedRows {
    /** Gives all rows to the sink, numbered in their order, in batches. */
    void produce(SearchContext context, Consumer<Batch> sink);

    /** Whether what they hold depends on when the search runs. */
    boolean readsNow();

    /** How they are made, as SPL says it: plans show it. */
    String spl();
}
