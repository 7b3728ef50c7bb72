package dev.karst.engine.function;

import dev.karst.engine.function.aggregate.Average;
import dev.karst.engine.function.aggregate.Count;
import dev.karst.engine.function.aggregate.Deviation;
import dev.karst.engine.function.aggregate.DistinctCount;
import dev.karst.engine.function.aggregate.EarliestLatest;
import dev.karst.engine.function.aggregate.EarliestLatestTime;
import dev.karst.engine.function.aggregate.EstimatedDistinctCount;
import dev.karst.engine.function.aggregate.FirstLast;
import dev.karst.engine.function.aggregate.ListFunction;
import dev.karst.engine.function.aggregate.Median;
import dev.karst.engine.function.aggregate.MinMax;
import dev.karst.engine.function.aggregate.Mode;
import dev.karst.engine.function.aggregate.NumberRange;
import dev.karst.engine.function.aggregate.Percentile;
import dev.karst.engine.function.aggregate.Rate;
import dev.karst.engine.function.aggregate.Sum;
import dev.karst.engine.function.aggregate.SumOfSquares;
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
            Deviation.STDEV,
            Deviation.STDEVP,
            Deviation.VAR,
            Deviation.VARP,
            EarliestLatest.EARLIEST,
            EarliestLatest.LATEST,
            EarliestLatestTime.EARLIEST_TIME,
            EarliestLatestTime.LATEST_TIME,
            EstimatedDistinctCount.ESTDC,
            EstimatedDistinctCount.ESTDC_ERROR,
            FirstLast.FIRST,
            FirstLast.LAST,
            new ListFunction(),
            new Median(),
            MinMax.MIN,
            MinMax.MAX,
            new Mode(),
            new NumberRange(),
            new Percentile("exactperc", "95"),
            new Percentile("perc", "95"),
            new Percentile("upperperc", "95"),
            new Rate(),
            new Sum(),
            new SumOfSquares(),
            new Values());

    private static final Map<String, String> OTHER_NAMES = Map.of("c", "count", "distinct_count", "dc", "mean", "avg");

    /** Functions of SPL's stats that are not there yet. */
    private static final Set<String> LATER =
            Set.of("per_day", "per_hour", "per_minute", "per_second", "rate_avg", "rate_sum", "sparkline");

    private static final Map<String, AggregateFunction> BY_NAME =
            ALL.stream().collect(Collectors.toMap(AggregateFunction::splName, Function.identity()));

    private AggregateFunctions() {}

    /** Of the percentiles, which carry a number in their names, one of each kind. */
    public static List<AggregateFunction> all() {
        return ALL;
    }

    /** By any of its names, in lower case. */
    public static Optional<AggregateFunction> find(String name) {
        return Optional.ofNullable(BY_NAME.get(OTHER_NAMES.getOrDefault(name, name)))
                .or(() -> Percentile.named(name));
    }

    /** Functions of SPL's stats that are not there yet, in order. */
    public static List<String> later() {
        return LATER.stream().sorted().toList();
    }

    /** Whether SPL has a function of this name that is not there yet. */
    public static boolean comesLater(String name) {
        return LATER.contains(name);
    }

    /** Whether a name in lower case is that of a percentile, be its number usable, unusable or not there. */
    public static boolean meansPercentile(String name) {
        return Percentile.isMeantBy(name);
    }

    public static Set<String> names() {
        Set<String> names = new TreeSet<>(BY_NAME.keySet());
        names.addAll(OTHER_NAMES.keySet());
        return names;
    }
}
