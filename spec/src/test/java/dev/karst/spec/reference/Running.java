package dev.karst.spec.reference;

import dev.karst.engine.command.EventStats;
import dev.karst.engine.command.StreamStats;
import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.ExpressionCompiler;
import dev.karst.engine.plan.RunningWindow;
import dev.karst.language.tree.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code eventstats} and {@code streamstats}: for every result, the values of the results that count with it. */
final class Running {
    private Running() {}

    static List<Result> eventStats(EventStats command, List<Result> in, ExpressionCompiler expressions) {
        Groups groups = Groups.of(in, command.by());
        List<Result> everything =
                groups.groups().values().stream().flatMap(List::stream).toList();
        List<Result> out = new ArrayList<>();
        for (Result result : in) {
            List<Result> with = groups.groups().get(Groups.first(result, command.by()));
            out.add(
                    with == null
                            ? result
                            : joined(result, groups.summary(command.calls(), with, everything, expressions)));
        }
        return out;
    }

    static List<Result> streamStats(StreamStats command, List<Result> in, ExpressionCompiler expressions) {
        RunningWindow window = command.window();
        List<Result> out = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < in.size(); i++) {
            Result result = in.get(i);
            boolean changed = window.resetOnChange()
                    && i > 0
                    && !Groups.keys(result, command.by()).equals(Groups.keys(in.get(i - 1), command.by()));
            if (changed || holds(window.resetBefore(), result, expressions)) {
                start = i;
            }
            List<String> key = Groups.first(result, command.by());
            if (key == null) {
                out.add(result);
            } else {
                List<Result> seen = seen(in, start, i, key, command);
                Groups groups = Groups.of(List.of(), command.by());
                out.add(joined(result, groups.summary(command.calls(), seen, seen, expressions)));
            }
            if (holds(window.resetAfter(), result, expressions)) {
                start = i + 1;
            }
        }
        return out;
    }

    private static boolean holds(Optional<Expression> condition, Result result, ExpressionCompiler expressions) {
        return condition.isPresent() && expressions.condition(condition.get()).isTrue(result);
    }

    /** The results of the group that the result at a place sees: those from the start on, cut to the window. */
    private static List<Result> seen(List<Result> in, int start, int place, List<String> key, StreamStats command) {
        RunningWindow window = command.window();
        List<Result> before = in.subList(start, window.current() ? place + 1 : place).stream()
                .filter(r -> !Groups.keys(r, command.by()).isEmpty())
                .filter(r -> !window.perGroup() || Groups.keys(r, command.by()).contains(key))
                .toList();
        if (window.rows() > 0 && before.size() > window.rows()) {
            before = before.subList((int) (before.size() - window.rows()), before.size());
        }
        if (window.seconds() > 0) {
            before = before.stream()
                    .filter(r -> distance(r, in.get(place)) < window.seconds())
                    .toList();
        }
        return before.stream()
                .filter(r -> Groups.keys(r, command.by()).contains(key))
                .toList();
    }

    private static double distance(Result a, Result b) {
        Num x = a.value("_time").number();
        Num y = b.value("_time").number();
        return x == null || y == null ? Double.POSITIVE_INFINITY : Math.abs(x.value() - y.value());
    }

    private static Result joined(Result result, Map<String, Value> values) {
        return result.changed(fields -> {
            fields.putAll(values);
            return fields;
        });
    }
}
