package dev.karst.cli.conformance;

import dev.karst.engine.knowledge.Knowledge;
import dev.karst.engine.runtime.TimeRange;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * A search, the events it reads and what must come of it.
 *
 * @param file the name of the file it stands in
 * @param line its line there, from 1
 * @param events in search order, each a map from field to values
 * @param now the search's start, in seconds since the epoch
 * @param expectation what must come of the search
 * @param asWritten the value of `expected` or `error`, for reports
 * @param note what the case says of itself; may be empty
 * @param source where its expectation comes from; may be empty
 * @param ingest whether it is about reading raw bytes
 */
record ConformanceCase(
        String id,
        String file,
        int line,
        String feature,
        String spl,
        List<Map<String, List<String>>> events,
        Knowledge knowledge,
        double now,
        ZoneId zone,
        TimeRange range,
        Expectation expectation,
        Object asWritten,
        String note,
        String source,
        boolean ingest) {

    /** What a case wants. */
    sealed interface Expectation {}

    /**
     * @param rows each a map from field to values
     * @param compare the fields that count, or null where all do
     */
    record Rows(List<Map<String, List<String>>> rows, List<String> compare, boolean ordered, boolean exact)
            implements Expectation {}

    /** The search is refused. */
    record Refusal() implements Expectation {}

    /** The search text is a relative time and means this one, in seconds since the epoch. */
    record Time(double seconds) implements Expectation {}
}
