package dev.karst.spec.reference;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Evaluation;
import dev.karst.engine.function.ExpressionCompiler;
import dev.karst.engine.plan.AggregateCall;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** The functions of stats over a list of results, each from its definition (semantics reference, 8). */
final class Summary {
    private static final int LIST = 100;

    private Summary() {}

    static Value of(AggregateCall call, List<Result> results, ExpressionCompiler expressions) {
        if (call.argument() == null) {
            return Num.of(results.size());
        }
        Evaluation argument = expressions.compile(call.argument());
        List<Result> having = new ArrayList<>();
        List<Value> values = new ArrayList<>();
        for (Result result : results) {
            Value value = argument.evaluate(result);
            if (!value.isNull()) {
                having.add(result);
                values.add(value);
            }
        }
        List<String> texts = values.stream().flatMap(v -> v.texts().stream()).toList();
        List<Double> numbers = numbers(values);
        return switch (call.function().splName()) {
            case "count" ->
                Num.of(values.stream()
                        .mapToInt(v -> v instanceof Value.Bool b
                                ? (b.truth() ? 1 : 0)
                                : v.texts().size())
                        .sum());
            case "dc" -> Num.of(new TreeSet<>(texts).size());
            case "sum" -> numbers.isEmpty() ? Value.NULL : Num.of(Numbers.sum(numbers));
            case "avg" -> numbers.isEmpty() ? Value.NULL : Num.of(Numbers.sum(numbers) / numbers.size());
            case "min" -> extreme(texts, true);
            case "max" -> extreme(texts, false);
            case "values" ->
                Value.ofTexts(texts.stream().distinct().sorted(Ordering::bytes).toList());
            case "list" -> Value.ofTexts(texts.stream().limit(LIST).toList());
            case "first" -> values.isEmpty() ? Value.NULL : values.getFirst();
            case "last" -> values.isEmpty() ? Value.NULL : values.getLast();
            case "earliest" -> atTime(having, values, true);
            case "latest" -> atTime(having, values, false);
            default ->
                throw new AssertionError(
                        "the reference does not know " + call.function().splName());
        };
    }

    private static List<Double> numbers(List<Value> values) {
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

    /** Of equal times the earliest is the last result and the latest the first. */
    private static Value atTime(List<Result> results, List<Value> values, boolean earliest) {
        Value found = Value.NULL;
        double best = 0;
        for (int i = 0; i < results.size(); i++) {
            Num number = results.get(i).value("_time").number();
            if (number == null || Double.isNaN(number.value())) {
                continue;
            }
            double time = number.value();
            if (found.isNull() || (earliest ? time <= best : time > best)) {
                found = values.get(i);
                best = time;
            }
        }
        return found;
    }
}
