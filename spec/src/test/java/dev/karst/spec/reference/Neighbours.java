package dev.karst.spec.reference;

import dev.karst.engine.command.Accum;
import dev.karst.engine.command.Dedup;
import dev.karst.engine.command.Delta;
import dev.karst.engine.command.FillDown;
import dev.karst.engine.data.NamePattern;
import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Commands for which it counts what came before a result. */
final class Neighbours {
    private Neighbours() {}

    static List<Result> accum(Accum command, List<Result> in) {
        double total = 0;
        List<Result> out = new ArrayList<>();
        for (Result result : in) {
            Num number = result.value(command.field()).number();
            total += number == null ? 0 : number.value();
            out.add(number == null ? result : result.with(command.target(), Num.of(total)));
        }
        return out;
    }

    static List<Result> delta(Delta command, List<Result> in) {
        List<Result> out = new ArrayList<>();
        for (int i = 0; i < in.size(); i++) {
            Num now = in.get(i).value(command.field()).number();
            Num past = i < command.back()
                    ? null
                    : in.get((int) (i - command.back())).value(command.field()).number();
            Value difference = now == null || past == null ? Value.NULL : Num.of(now.value() - past.value());
            out.add(in.get(i).with(command.target(), difference));
        }
        return out;
    }

    static List<Result> filldown(FillDown command, List<Result> in) {
        List<NamePattern> fields = command.fields().isEmpty() ? NamePattern.EVERY_FIELD : command.fields();
        Map<String, Value> last = new LinkedHashMap<>();
        List<Result> out = new ArrayList<>();
        for (Result result : in) {
            result.selected(fields).forEach(name -> last.put(name, result.value(name)));
            out.add(result.changed(all -> {
                all.putAll(last);
                return all;
            }));
        }
        return out;
    }

    static List<Result> uniq(List<Result> in) {
        List<Result> out = new ArrayList<>();
        for (Result result : in) {
            if (out.isEmpty() || !out.getLast().allTexts().equals(result.allTexts())) {
                out.add(result);
            }
        }
        return out;
    }

    static List<Result> dedup(Dedup command, List<Result> in) {
        Map<List<List<String>>, Integer> seen = new HashMap<>();
        List<List<String>> before = null;
        List<Result> out = new ArrayList<>();
        for (Result result : in) {
            List<List<String>> key =
                    command.fields().stream().map(result::texts).toList();
            if (command.consecutive() && !key.equals(before)) {
                seen.clear();
            }
            before = key;
            if (key.contains(List.<String>of())) {
                if (command.keepEmpty()) {
                    out.add(result);
                }
            } else if (seen.merge(key, 1, Integer::sum) <= command.count()) {
                out.add(result);
            } else if (command.keepRows()) {
                Result bare = result;
                for (String field : command.fields()) {
                    bare = bare.without(field);
                }
                out.add(bare);
            }
        }
        return command.sortBy().isEmpty() ? out : Ordering.sorted(out, command.sortBy());
    }
}
