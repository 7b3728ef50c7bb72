package dev.karst.spec.reference;

import dev.karst.engine.data.NamePattern;
import dev.karst.engine.data.Num;
import dev.karst.engine.data.Position;
import dev.karst.engine.data.Row;
import dev.karst.engine.data.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A result: its fields by name. A missing field is not there. It is never changed.
 *
 * @param position that of the event it was made of, or its number among the results of the command that made it
 */
public record Result(Position position, Map<String, Value> fields) implements Row {
    public Result {
        fields = new LinkedHashMap<>(fields);
        fields.values().removeIf(Value::isNull);
        // A field that is not finite is the text that it shows.
        fields.replaceAll((name, value) ->
                value instanceof Num n && !Double.isFinite(n.value()) ? new Value.Text(n.display()) : value);
    }

    @Override
    public Value value(String field) {
        return fields.getOrDefault(field, Value.NULL);
    }

    public List<String> texts(String field) {
        return value(field).texts();
    }

    /** The texts of all fields. */
    Map<String, List<String>> allTexts() {
        Map<String, List<String>> texts = new TreeMap<>();
        fields.forEach((name, value) -> texts.put(name, value.texts()));
        return texts;
    }

    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /** The value as one text, or null where there is none. */
    public String text(String field) {
        return has(field) ? value(field).display() : null;
    }

    public Result with(String field, Value value) {
        return changed(fields -> {
            fields.put(field, value);
            return fields;
        });
    }

    public Result without(String field) {
        return with(field, Value.NULL);
    }

    /** With the value changed where there is one. */
    public Result replacing(String field, UnaryOperator<Value> change) {
        return has(field) ? with(field, change.apply(value(field))) : this;
    }

    public Result changed(UnaryOperator<Map<String, Value>> change) {
        return new Result(position, change.apply(new LinkedHashMap<>(fields)));
    }

    /** The names that one of the patterns means; a star does not reach internal names. */
    public List<String> selected(List<NamePattern> patterns) {
        return fields.keySet().stream()
                .filter(name -> patterns.stream().anyMatch(p -> p.selects(name)))
                .toList();
    }
}
