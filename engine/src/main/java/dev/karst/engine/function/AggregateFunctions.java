package dev.karst.engine.function;

import dev.karst.engine.function.aggregate.Average;
import dev.karst.engine.function.aggregate.Count;
import dev.karst.engine.function.aggregate.DistinctCount;
import dev.karst.engine.function.aggregate.EarliestLatest;
import dev.karst.engine.function.aggregate.FirstLast;
import dev.karst.engine.function.aggregate.ListFunction;
import dev.karst.engine.function.aggregate.MinMax;
import dev.karst.engine.function.aggregate.Sum;
import dev.karst.engine.function.aggregate.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The functions of stats: a new one is a class and a line here. */
public final class AggregateFunctions {
    private static final List<AggregateFunction> ALL = List.of(
            new Average(),
            new Count(),
            new DistinctCount(),
            EarliestLatest.EARLIEST,
            EarliestLatest.LATEST,
            FirstLast.FIRST,
            FirstLast.LAST,
            new ListFunction(),
            MinMax.MIN,
            MinMax.MAX,
            new Sum(),
            new Values());

    private static final Map<String, String> OTHER_NAMES = Map.of("c", "count", "distinct_count", "dc", "mean", "avg");

    /** Functions of SPL's stats that are not there yet. */
    private static final Set<String> LATER = Set.of(
            "estdc",
            "estdc_error",
            "earliest_time",
            "latest_time",
            "exactperc",
            "median",
            "mode",
            "perc",
            "per_day",
            "per_hour",
            "per_minute",
            "per_second",
            "range",
            "rate",
            "rate_avg",
            "rate_sum",
            "sparkline",
            "stdev",
            "stdevp",
            "sumsq",
            "upperperc",
            "var",
            "varp");

    private static final Map<String, AggregateFunction> BY_NAME =
            ALL.stream().collect(Collectors.toMap(AggregateFunction::splName, Function.identity()));

    private AggregateFunctions() {}

    public static List<AggregateFunction> all() {
        return ALL;
    }

    /** By any of its names, in lower case. */
    public static Optional<AggregateFunction> find(String name) {
        return Optional.ofNullable(BY_NAME.get(OTHER_NAMES.getOrDefault(name, name)));
    }

    /** Whether SPL has a function of this name that is not there yet: also {@code p95} and {@code perc99}. */
    public static boolean comesLater(String name) {
        return LATER.contains(name) || name.matches("(p|perc|exactperc|upperperc)\\d+(\\.\\d+)?");
    }

    public static Set<String> names() {
        Set<String> names = new TreeSet<>(BY_NAME.keySet());
        names.addAll(OTHER_NAMES.keySet());
        return names;
    }
}
