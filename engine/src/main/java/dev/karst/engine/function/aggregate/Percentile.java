package dev.karst.engine.function.aggregate;

import dev.karst.engine.function.Accumulator;
import dev.karst.engine.function.AggregateFunction;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number below which so many percent of the numbers lie: {@code perc95}, {@code p95} for short. It is always exact,
 * so that {@code exactperc95} and {@code upperperc95}, Splunk's variants for estimates, give the same.
 *
 * @param family the name without the number
 * @param number the percentage as typed, from 0 to 100
 */
public record Percentile(String family, String number) implements AggregateFunction {
    private static final Pattern NAME = Pattern.compile("(p|perc|exactperc|upperperc)(\\d{1,3}(?:\\.\\d{1,20})?)");
    private static final Pattern FAMILY = Pattern.compile("(p|perc|exactperc|upperperc)[\\d.]*");

    /** The function of a name in lower case; empty if it is none or its number is beyond 100. */
    public static Optional<AggregateFunction> named(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches() || new BigDecimal(matcher.group(2)).compareTo(BigDecimal.valueOf(100)) > 0) {
            return Optional.empty();
        }
        String family = matcher.group(1).equals("p") ? "perc" : matcher.group(1);
        return Optional.of(new Percentile(family, matcher.group(2)));
    }

    /** Whether a name in lower case means a percentile, be its number usable, unusable or not there. */
    public static boolean isMeantBy(String name) {
        return FAMILY.matcher(name).matches();
    }

    @Override
    public String splName() {
        return family + number;
    }

    @Override
    public String usage() {
        return splName() + "(field)";
    }

    @Override
    public Accumulator start() {
        return new NumberCounts(new BigDecimal(number));
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The number below which " + number
                        + " percent of the numbers lie, exact; between two numbers it lies in"
                        + " proportion. The name takes any number from 0 to 100: `" + family + "25`, `" + family
                        + "99.9`." + (family.equals("perc") ? " `p" + number + "` is short for it." : ""),
                "Values that are no numbers do not count; every one of several values does. Without a number, nothing.",
                Example.over(List.of("10", "20", "30"), family + "50(x)", "20"),
                Example.over(List.of("1", "2", "n/a"), family + "25(x)", "1.25"));
    }
}
