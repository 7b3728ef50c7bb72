package dev.karst.sources.sourcetype;

import dev.karst.language.tree.Expression;
import dev.karst.language.tree.Expression.Call;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Where the value of a calculated field can come from: fields and texts that a choice among them can end in. */
final class CalculationOrigins {
    private final Function<String, Set<String>> raw;
    private final Set<String> paths = new TreeSet<>();
    private final Set<String> constants = new TreeSet<>();
    private boolean unknown;

    private CalculationOrigins(Function<String, Set<String>> raw) {
        this.raw = raw;
    }

    /** @param raw the raw names that a field has its value from */
    static Origins of(Expression expression, Function<String, Set<String>> raw) {
        CalculationOrigins origins = new CalculationOrigins(raw);
        origins.collect(expression);
        return origins.unknown ? Origins.UNKNOWN : new Origins(origins.paths, origins.constants, false);
    }

    private void collect(Expression expression) {
        switch (expression) {
            case Expression.Field f -> paths.addAll(raw.apply(f.name()));
            case Expression.Text t -> constants.add(t.value());
            case Call c -> collect(c);
            case Expression.Number n -> unknown = true;
            case Expression.Unary u -> unknown = true;
            case Expression.Binary b -> unknown = true;
            case Expression.In in -> unknown = true;
        }
    }

    private void collect(Call call) {
        List<Expression> arguments = call.arguments();
        switch (call.function()) {
            case "coalesce" -> arguments.forEach(this::collect);
            case "if" -> arguments.stream().skip(1).forEach(this::collect);
            case "case" -> {
                for (int i = 1; i < arguments.size(); i += 2) {
                    collect(arguments.get(i));
                }
            }
            case "null" -> {}
            default -> unknown = true;
        }
    }
}
