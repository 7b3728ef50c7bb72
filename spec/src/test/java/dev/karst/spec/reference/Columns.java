package dev.karst.spec.reference;

import dev.karst.engine.command.Fields;
import dev.karst.engine.command.FillNull;
import dev.karst.engine.command.Rename;
import dev.karst.engine.command.Table;
import dev.karst.engine.data.NamePattern;
import dev.karst.engine.data.Value;
import dev.karst.engine.plan.Renaming;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Commands that say which fields results have, and under which names. */
final class Columns {
    private Columns() {}

    static Result fields(Fields command, Result in) {
        List<String> listed =
                in.selected(command.names().stream().map(NamePattern::new).toList());
        return in.changed(fields -> {
            fields.keySet()
                    .removeIf(name ->
                            command.remove() ? listed.contains(name) : !listed.contains(name) && !name.startsWith("_"));
            return fields;
        });
    }

    static List<Result> table(Table command, List<Result> in) {
        List<NamePattern> columns =
                command.columns().stream().map(NamePattern::new).toList();
        List<Result> rows = in.stream()
                .map(r -> r.changed(fields -> {
                    fields.keySet().retainAll(r.selected(columns));
                    return fields;
                }))
                .toList();
        return rows.stream().allMatch(r -> r.fields().isEmpty()) ? List.of() : rows;
    }

    static Result rename(Rename command, Result in) {
        Result result = in;
        for (Renaming renaming : command.renamings()) {
            Map<String, Value> moved = new LinkedHashMap<>();
            for (String name : result.selected(List.of(renaming.from()))) {
                moved.put(renaming.of(name).orElseThrow(), result.value(name));
                result = result.without(name);
            }
            if (renaming.from().isExact()) {
                // A missing field clears the one it is renamed over.
                moved.putIfAbsent(renaming.to().text(), Value.NULL);
            }
            for (Map.Entry<String, Value> entry : moved.entrySet()) {
                result = result.with(entry.getKey(), entry.getValue());
            }
        }
        return result;
    }

    static List<Result> fillnull(FillNull command, List<Result> in) {
        Set<String> names = new LinkedHashSet<>();
        for (NamePattern field : command.fields().isEmpty() ? NamePattern.EVERY_FIELD : command.fields()) {
            if (field.isExact()) {
                names.add(field.text());
            } else {
                in.forEach(result -> names.addAll(result.selected(List.of(field))));
            }
        }
        return in.stream()
                .map(result -> result.changed(fields -> {
                    names.forEach(name -> fields.putIfAbsent(name, new Value.Text(command.value())));
                    return fields;
                }))
                .toList();
    }
}
