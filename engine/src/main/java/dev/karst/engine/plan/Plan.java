package dev.karst.engine.plan;

import dev.karst.engine.data.NamePattern;
import dev.karst.engine.data.NameTemplate;
import dev.karst.language.tree.Expression;
import dev.karst.language.tree.SearchTerm;
import java.util.List;

/**
 * What a search does, as a tree of nodes; its leaves read events. A closed set, so that every engine handles all of it;
 * odd commands come in through the two open ends, {@link PerBatch} and {@link Gathered}.
 */
public sealed interface Plan {

    /** Events that satisfy a condition. */
    record Scan(SearchTerm condition) implements Plan {}

    /** Rows that a command makes itself, in the order it makes them. */
    record Generate(GeneratedRows rows) implements Plan {}

    /** Rows that satisfy a search term. */
    record Search(Plan input, SearchTerm term) implements Plan {}

    /** Rows for which an expression is TRUE. */
    record Where(Plan input, Expression condition) implements Plan {}

    /** Gives fields new values, one after the other. */
    record Assign(Plan input, List<Assignment> assignments) implements Plan {
        public Assign {
            assignments = List.copyOf(assignments);
        }
    }

    /** A field, whose name may be made from the row, and what becomes its value. */
    record Assignment(NameTemplate field, Expression expression) {}

    /** Drops every field but those that a pattern matches and the internal ones, whose names begin with {@code _}. */
    record Keep(Plan input, List<NamePattern> names) implements Plan {
        public Keep {
            names = List.copyOf(names);
        }
    }

    /** Drops the fields that a pattern matches. */
    record Remove(Plan input, List<NamePattern> names) implements Plan {
        public Remove {
            names = List.copyOf(names);
        }
    }

    /** Makes the listed fields the columns, in this order, and drops all others. */
    record Arrange(Plan input, List<NamePattern> columns) implements Plan {
        public Arrange {
            columns = List.copyOf(columns);
        }
    }

    record Rename(Plan input, List<Renaming> renamings) implements Plan {
        public Rename {
            renamings = List.copyOf(renamings);
        }
    }

    /** One row per combination of the by-fields' values, or one row in all where there are none. */
    record Aggregate(Plan input, List<AggregateCall> calls, List<String> by) implements Plan {
        public Aggregate {
            calls = List.copyOf(calls);
            by = List.copyOf(by);
        }
    }

    /** Gives every row the values of its group; a row that lacks a by-field stays as it is. */
    record EventStats(Plan input, List<AggregateCall> calls, List<String> by) implements Plan {
        public EventStats {
            calls = List.copyOf(calls);
            by = List.copyOf(by);
        }
    }

    /** Gives every row the values of the rows of its group so far; a row that lacks a by-field stays as it is. */
    record StreamStats(Plan input, List<AggregateCall> calls, List<String> by, RunningWindow window) implements Plan {
        public StreamStats {
            calls = List.copyOf(calls);
            by = List.copyOf(by);
        }
    }

    /** Puts events into their one order; keeps only the first so many. */
    record InSearchOrder(Plan input, long limit) implements Plan {}

    /**
     * The first rows of an input that has an order.
     *
     * @param asked whether the search says the number; where it does not, a cut is told as a warning
     */
    record Limit(Plan input, long rows, boolean asked) implements Plan {}

    /**
     * The first rows of an input that has an order, as long as an expression is TRUE.
     *
     * @param nullPasses whether NULL counts as TRUE
     * @param keepLast whether the row that ends it is kept
     */
    record TakeWhile(Plan input, Expression condition, boolean nullPasses, boolean keepLast) implements Plan {}

    /**
     * The first rows of each combination of the fields' values, all values of a multivalue together.
     *
     * @param count how many of each combination stay
     * @param keepEmpty whether rows that lack one of the fields stay
     * @param consecutive whether only rows one after the other are compared
     * @param keepRows whether the others stay too, without the fields
     */
    record Dedup(Plan input, List<String> fields, long count, boolean keepEmpty, boolean consecutive, boolean keepRows)
            implements Plan {
        public Dedup {
            fields = List.copyOf(fields);
        }

        /** Whether it can only be done row after row. */
        public boolean inOrder() {
            return consecutive || keepRows;
        }
    }

    /**
     * Sorts by keys; rows of equal keys stay in the order of the input. Keeps only the first so many.
     *
     * @param asked whether the search says the number; where it does not, a cut is told as a warning
     */
    record Sort(Plan input, List<SortKey> keys, long limit, boolean asked) implements Plan {
        public Sort {
            keys = List.copyOf(keys);
        }
    }

    /** An odd streaming command. */
    record PerBatch(Plan input, PerBatchNode node) implements Plan {}

    /** An odd command that needs its whole input. */
    record Gathered(Plan input, GatheredNode node) implements Plan {}

    long NO_LIMIT = Long.MAX_VALUE;

    /** The node below, or null for a leaf. */
    static Plan input(Plan plan) {
        return switch (plan) {
            case Scan n -> null;
            case Generate n -> null;
            case Search n -> n.input();
            case Where n -> n.input();
            case Assign n -> n.input();
            case Keep n -> n.input();
            case Remove n -> n.input();
            case Arrange n -> n.input();
            case Rename n -> n.input();
            case Aggregate n -> n.input();
            case EventStats n -> n.input();
            case StreamStats n -> n.input();
            case InSearchOrder n -> n.input();
            case Limit n -> n.input();
            case TakeWhile n -> n.input();
            case Dedup n -> n.input();
            case Sort n -> n.input();
            case PerBatch n -> n.input();
            case Gathered n -> n.input();
        };
    }

    /** The same node over another input. */
    static Plan over(Plan plan, Plan input) {
        return switch (plan) {
            case Scan n -> n;
            case Generate n -> n;
            case Search n -> new Search(input, n.term());
            case Where n -> new Where(input, n.condition());
            case Assign n -> new Assign(input, n.assignments());
            case Keep n -> new Keep(input, n.names());
            case Remove n -> new Remove(input, n.names());
            case Arrange n -> new Arrange(input, n.columns());
            case Rename n -> new Rename(input, n.renamings());
            case Aggregate n -> new Aggregate(input, n.calls(), n.by());
            case EventStats n -> new EventStats(input, n.calls(), n.by());
            case StreamStats n -> new StreamStats(input, n.calls(), n.by(), n.window());
            case InSearchOrder n -> new InSearchOrder(input, n.limit());
            case Limit n -> new Limit(input, n.rows(), n.asked());
            case TakeWhile n -> new TakeWhile(input, n.condition(), n.nullPasses(), n.keepLast());
            case Dedup n -> new Dedup(input, n.fields(), n.count(), n.keepEmpty(), n.consecutive(), n.keepRows());
            case Sort n -> new Sort(input, n.keys(), n.limit(), n.asked());
            case PerBatch n -> new PerBatch(input, n.node());
            case Gathered n -> new Gathered(input, n.node());
        };
    }

    /**
     * Whether the node handles each row for itself, so that it can run where the events are, any number of times in
     * parallel.
     */
    static boolean isPerRow(Plan plan) {
        return switch (plan) {
            case Scan n -> true;
            case Generate n -> true;
            case Search n -> true;
            case Where n -> true;
            case Assign n -> true;
            case Keep n -> true;
            case Remove n -> true;
            case Rename n -> true;
            case PerBatch n -> !n.node().inOrder();
            case Arrange n -> false;
            case Aggregate n -> false;
            case EventStats n -> false;
            case StreamStats n -> false;
            case InSearchOrder n -> false;
            case Limit n -> false;
            case TakeWhile n -> false;
            case Dedup n -> false;
            case Sort n -> false;
            case Gathered n -> false;
        };
    }

    /** Whether rows leave the plan as they come in, in no order: every node down to the leaf is per row. */
    static boolean isUnordered(Plan plan) {
        return isPerRow(plan) && (input(plan) == null || isUnordered(input(plan)));
    }
}
