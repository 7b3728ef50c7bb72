package dev.karst.spec;

import dev.karst.engine.knowledge.Knowledge;
import dev.karst.engine.runtime.TimeRange;
import java.util.List;
import java.util.Set;

/**
 * A search, the events it reads and what must come of it.
 *
 * @param place the file and line it is written at
 * @param kind what it shows of its feature, or null
 * @param range the time range that the search is given beside its text
 * @param events in the order of their record numbers, from 1
 * @param expected the rows, or the diagnostics
 * @param ordered whether the order of the rows is part of the expectation
 * @param internals the internal fields that are compared; all others are
 * @param memory whether it must stop with the memory budget, which only the engine has
 * @param example whether it is shown in the documentation
 * @param wrong why the case does not hold yet, or null where it holds
 */
record SpecCase(
        String place,
        String name,
        Kind kind,
        String search,
        Knowledge knowledge,
        TimeRange range,
        List<SpecEvent> events,
        SpecResult expected,
        boolean ordered,
        Set<String> internals,
        boolean memory,
        boolean example,
        String wrong) {

    /** What every feature must have a case of. */
    enum Kind {
        /** What it is for. */
        PLAIN,
        /** A field it reads is missing. */
        MISSING,
        /** A field it reads has several values. */
        MULTIVALUE,
        /** There are no events, or an empty text. */
        EMPTY,
        /** A text that is refused. */
        ERROR
    }
}
