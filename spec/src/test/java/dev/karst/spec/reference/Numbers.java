package dev.karst.spec.reference;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** Texts that look like numbers, and exact sums of them. */
final class Numbers {
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

    private Numbers() {}

    /** Null where the text is none. */
    static Double of(String text) {
        if (text.equals("nan")) {
            return null;
        }
        return NUMBER.matcher(text).matches() ? Double.valueOf(text) : null;
    }

    /** Those of the texts that are numbers. */
    static List<Double> in(List<String> texts) {
        return texts.stream().map(Numbers::of).filter(n -> n != null).toList();
    }

    /** The sum as if added without rounding, then rounded once. */
    static double sum(List<Double> numbers) {
        if (numbers.stream().anyMatch(n -> !Double.isFinite(n))) {
            return numbers.stream().filter(n -> !Double.isFinite(n)).reduce(0.0, Double::sum);
        }
        return exactSum(numbers).doubleValue();
    }

    static BigDecimal exactSum(List<Double> numbers) {
        return numbers.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
