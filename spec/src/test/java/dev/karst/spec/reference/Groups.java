package dev.karst.spec.reference;

import dev.karst.engine.data.Position;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.ExpressionCompiler;
import dev.karst.engine.plan.AggregateCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Results by the values of fields. One with several values of a field belongs to the group of each. */
record Groups(List<String> by, Map<List<String>, List<Result>> groups) {

    static Groups of(List<Result> in, List<String> by) {
        Map<List<String>, List<Result>> groups = new LinkedHashMap<>();
        if (by.isEmpty()) {
            groups.put(List.of(), new ArrayList<>());
        }
        for (Result result : in) {
            for (List<String> key : new LinkedHashSet<>(keys(result, by))) {
                groups.computeIfAbsent(key, k -> new ArrayList<>()).add(result);
            }
        }
        return new Groups(by, groups);
    }

    /** The group a result is given the values of: the first it belongs to, or null. */
    static List<String> first(Result result, List<String> by) {
        List<List<String>> keys = keys(result, by);
        return keys.isEmpty() ? null : keys.getFirst();
    }

    static List<List<String>> keys(Result result, List<String> by) {
        if (by.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> keys = new ArrayList<>();
        for (List<String> shorter : keys(result, by.subList(0, by.size() - 1))) {
            for (String value : result.texts(by.getLast())) {
                List<String> key = new ArrayList<>(shorter);
                key.add(value);
                keys.add(key);
            }
        }
        return keys;
    }

    /** One result per group, in ascending order of the keys. */
    List<Result> summarised(List<AggregateCall> calls, ExpressionCompiler expressions) {
        List<List<String>> keys = new ArrayList<>(groups.keySet());
        keys.sort(Ordering::keys);
        List<Result> out = new ArrayList<>();
        List<Result> everything = groups.values().stream().flatMap(List::stream).toList();
        for (List<String> key : keys) {
            Map<String, Value> fields = new LinkedHashMap<>();
            for (int i = 0; i < by.size(); i++) {
                fields.put(by.get(i), new Value.Text(key.get(i)));
            }
            fields.putAll(summary(calls, groups.get(key), everything, expressions));
            out.add(new Result(Position.ofRow(out.size()), fields));
        }
        return out;
    }

    /**
     * The columns of one group.
     *
     * @param everything the results of all groups: they decide which fields a pattern means
     */
    Map<String, Value> summary(
            List<AggregateCall> calls, List<Result> results, List<Result> everything, ExpressionCompiler expressions) {
        Map<String, Value> columns = new LinkedHashMap<>();
        for (AggregateCall call : calls) {
            if (!(call.argument() instanceof AggregateCall.Fields)) {
                columns.put(call.as(), Summary.of(call, results, expressions));
            }
        }
        for (AggregateCall call : calls) {
            if (call.argument() instanceof AggregateCall.Fields fields) {
                for (Result result : everything) {
                    for (String field : result.selected(List.of(fields.pattern()))) {
                        String column = call.column(fields, field);
                        if (!by.contains(field) && !by.contains(column)) {
                            columns.computeIfAbsent(column, c -> Summary.of(call, field, results));
                        }
                    }
                }
            }
        }
        return columns;
    }
}
