package dev.karst.engine.function;

import dev.karst.language.tree.Expression;
import java.util.Set;
import java.util.TreeSet;

/** The fields an expression reads. */
public final class ExpressionFields {
    private ExpressionFields() {}

    public static Set<String> of(Expression expression) {
        Set<String> names = new TreeSet<>();
        collect(expression, names);
        return names;
    }

    private static void collect(Expression expression, Set<String> names) {
        switch (expression) {
            case Expression.Field f -> names.add(f.name());
            case Expression.Text t -> {}
            case Expression.Number n -> {}
            case Expression.Unary u -> collect(u.operand(), names);
            case Expression.Binary b -> {
                collect(b.left(), names);
                collect(b.right(), names);
            }
            case Expression.In in -> {
                collect(in.value(), names);
                in.options().forEach(o -> collect(o, names));
            }
            case Expression.Call c -> {
                if (EvalFunctions.find(c.function()).orElse(null) instanceof ReadsFields function) {
                    names.addAll(function.fields(c));
                }
                c.arguments().forEach(a -> collect(a, names));
            }
        }
    }
}
