package dev.karst.spec.reference;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Evaluation;
import dev.karst.engine.function.ExpressionCompiler;
import dev.karst.engine.plan.AggregateCall;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** The functions of stats over a list of results, each from its definition (semantics reference, 8). */
final class Summary {
    private static final int LIST = 100;
    private static final MathContext PRECISE = new MathContext(80);

    private final List<Value> values = new ArrayList<>();

    /** The time of the result that each value is of, or null. */
    private final List<Double> times = new ArrayList<>();

    private Summary() {}

    /** Of a call over rows or over a value of each. */
    static Value of(AggregateCall call, List<Result> results, ExpressionCompiler expressions) {
        if (call.argument() instanceof AggregateCall.Rows) {
            return Num.of(results.size());
        }
        Evaluation argument = expressions.compile(call.expression().orElseThrow());
        Summary summary = new Summary();
        for (Result result : results) {
            Value value = argument.evaluate(result);
            boolean text =
                    value instanceof Value.Bool && !call.function().splName().equals("count");
            summary.add(text ? new Value.Text(value.display()) : value, result);
        }
        return summary.value(call.function().splName());
    }

    /** Of one field of a call over fields. */
    static Value of(AggregateCall call, String field, List<Result> results) {
        Summary summary = new Summary();
        results.forEach(r -> summary.add(r.value(field), r));
        return summary.value(call.function().splName());
    }

    private void add(Value value, Result result) {
        if (!value.isNull()) {
            Num time = result.value("_time").number();
            values.add(value);
            times.add(time == null || Double.isNaN(time.value()) ? null : time.value());
        }
    }

    private Value value(String function) {
        List<String> texts = values.stream().flatMap(v -> v.texts().stream()).toList();
        return switch (function) {
            case "count" ->
                Num.of(values.stream()
                        .mapToInt(v -> v instanceof Value.Bool b
                                ? (b.truth() ? 1 : 0)
                                : v.texts().size())
                        .sum());
            case "dc", "estdc" -> Num.of(new TreeSet<>(texts).size());
            case "estdc_error" -> Num.of(0);
            case "min" -> extreme(texts, true);
            case "max" -> extreme(texts, false);
            case "mode" ->
                texts.stream()
                        .min(Comparator.<String>comparingInt(t -> -Collections.frequency(texts, t))
                                .thenComparing(Ordering::bytes))
                        .<Value>map(Value.Text::new)
                        .orElse(Value.NULL);
            case "values" ->
                Value.ofTexts(texts.stream().distinct().sorted(Ordering::bytes).toList());
            case "list" -> Value.ofTexts(texts.stream().limit(LIST).toList());
            case "first" -> values.isEmpty() ? Value.NULL : values.getFirst();
            case "last" -> values.isEmpty() ? Value.NULL : values.getLast();
            case "earliest" -> at(earliest(true));
            case "latest" -> at(earliest(false));
            case "earliest_time" -> number(time(earliest(true)));
            case "latest_time" -> number(time(earliest(false)));
            case "rate" -> rate();
            default -> ofNumbers(function, numbers());
        };
    }

    private static Value ofNumbers(String function, List<Double> numbers) {
        if (numbers.isEmpty()) {
            return Value.NULL;
        }
        return switch (function) {
            case "sum" -> Num.of(Numbers.sum(numbers));
            case "avg" -> Num.of(Numbers.sum(numbers) / numbers.size());
            case "sumsq" -> Num.of(sumOfSquares(numbers));
            case "range" -> Num.of(Collections.max(numbers) - Collections.min(numbers) + 0.0);
            case "median" -> Num.of(percentile(new BigDecimal(50), numbers));
            case "stdev" -> deviation(numbers, numbers.size() - 1, true);
            case "stdevp" -> deviation(numbers, numbers.size(), true);
            case "var" -> deviation(numbers, numbers.size() - 1, false);
            case "varp" -> deviation(numbers, numbers.size(), false);
            default -> {
                if (!function.matches("[a-z]*perc[\\d.]+")) {
                    throw new AssertionError("the reference does not know " + function);
                }
                yield Num.of(percentile(new BigDecimal(function.replaceAll("[a-z]", "")), numbers));
            }
        };
    }

    private List<Double> numbers() {
        List<Double> numbers = new ArrayList<>();
        for (Value value : values) {
            if (value instanceof Num n) {
                numbers.add(n.value());
            } else {
                numbers.addAll(Numbers.in(value.texts()));
            }
        }
        return numbers;
    }

    /** Numbers before texts; of equal numbers the spelling decides. */
    private static Value extreme(List<String> texts, boolean least) {
        Comparator<String> order = (a, b) -> Ordering.keys(List.of(a), List.of(b));
        return texts.stream()
                .min(least ? order : order.reversed())
                .<Value>map(Value.Text::new)
                .orElse(Value.NULL);
    }

    /** Which value is of the least or greatest time, or -1: of equal times the earliest is the last, the latest the first. */
    private int earliest(boolean earliest) {
        int found = -1;
        for (int i = 0; i < values.size(); i++) {
            if (times.get(i) == null) {
                continue;
            }
            int order = found < 0 ? -1 : Double.compare(times.get(i), times.get(found));
            if (found < 0 || (earliest ? order <= 0 : order > 0)) {
                found = i;
            }
        }
        return found;
    }

    private Value at(int index) {
        return index < 0 ? Value.NULL : values.get(index);
    }

    private Double time(int index) {
        return index < 0 ? null : times.get(index);
    }

    private static Value number(Double number) {
        return number == null ? Value.NULL : Num.of(number);
    }

    private Value rate() {
        Num from = at(earliest(true)).number();
        Num to = at(earliest(false)).number();
        if (from == null || to == null || time(earliest(true)).equals(time(earliest(false)))) {
            return Value.NULL;
        }
        return Num.of((to.value() - from.value()) / (time(earliest(false)) - time(earliest(true))));
    }

    private static BigDecimal squares(List<Double> numbers) {
        return numbers.stream().map(n -> new BigDecimal(n).pow(2)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static double sumOfSquares(List<Double> numbers) {
        return numbers.stream().allMatch(Double::isFinite)
                ? squares(numbers).doubleValue()
                : numbers.stream().mapToDouble(n -> n * n).sum();
    }

    private static Value deviation(List<Double> numbers, int degrees, boolean root) {
        if (!numbers.stream().allMatch(Double::isFinite)) {
            return Num.of(Double.NaN);
        }
        if (numbers.size() == 1) {
            return Num.of(0);
        }
        BigDecimal n = BigDecimal.valueOf(numbers.size());
        BigDecimal sum = Numbers.exactSum(numbers);
        BigDecimal variance = n.multiply(squares(numbers))
                .subtract(sum.pow(2))
                .divide(n.multiply(BigDecimal.valueOf(degrees)), PRECISE);
        return Num.of((root ? variance.sqrt(PRECISE) : variance).doubleValue());
    }

    private static double percentile(BigDecimal percent, List<Double> numbers) {
        List<Double> sorted = numbers.stream().map(n -> n + 0.0).sorted().toList();
        BigDecimal place =
                percent.multiply(BigDecimal.valueOf(sorted.size() - 1)).movePointLeft(2);
        double low = sorted.get(place.intValue());
        BigDecimal rest = place.remainder(BigDecimal.ONE);
        double high = rest.signum() == 0 ? low : sorted.get(place.intValue() + 1);
        if (low == high || !Double.isFinite(low + high)) {
            return low == high ? low : low + high;
        }
        BigDecimal from = new BigDecimal(low);
        return from.add(new BigDecimal(high).subtract(from).multiply(rest)).doubleValue();
    }
}
