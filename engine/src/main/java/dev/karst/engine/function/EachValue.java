package dev.karst.engine.function;

import dev.karst.engine.data.Row;
import dev.karst.engine.data.Value;
import dev.karst.language.diagnostic.Diagnostics;
import dev.karst.language.tree.Expression;
import dev.karst.language.tree.Expression.Call;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The values of one field, each seen for itself by an expression in which the field's name stands for it. */
public final class EachValue {
    private EachValue() {}

    /** The one field that an expression reads; reported where it reads none or several. */
    public static Optional<String> field(Call call, Expression reads, Diagnostics diagnostics) {
        Set<String> fields = ExpressionFields.of(reads);
        if (fields.size() == 1) {
            return Optional.of(fields.iterator().next());
        }
        diagnostics.add(
                "K1070",
                "`" + call.function() + "` goes through the values of one field",
                reads.span(),
                fields.isEmpty() ? "no field here" : "these are " + fields.size() + " fields");
        return Optional.empty();
    }

    /** For each value of the field in a row, the texts that it becomes, all in one. */
    public static Value through(Row row, String field, Function<Row, List<String>> texts) {
        return Value.ofTexts(row.value(field).texts().stream()
                .map(text -> (Row) new Bound(row, field, new Value.Text(text)))
                .flatMap(bound -> texts.apply(bound).stream())
                .toList());
    }

    /** A row in which one field has another value. */
    private record Bound(Row row, String field, Value bound) implements Row {
        @Override
        public Value value(String name) {
            return name.equals(field) ? bound : row.value(name);
        }
    }
}
