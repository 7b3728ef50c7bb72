package dev.karst.engine.function;

import dev.karst.engine.data.Row;
import dev.karst.engine.data.Value;
import dev.karst.language.tree.Expression.BinaryOperator;
import java.util.List;

/** Whether a value equals one of several: {@code x IN (...)} and {@code in(x, ...)}. No wildcards. */
public final class Membership implements Evaluation {
    private final Logic.Any anyEqual;

    public Membership(Evaluation value, List<Evaluation> options) {
        this.anyEqual = new Logic.Any(options.stream()
                .<Evaluation>map(option -> new Comparison(BinaryOperator.EQUAL, value, option))
                .toList());
    }

    @Override
    public Type type() {
        return Type.BOOLEAN;
    }

    @Override
    public Value evaluate(Row row) {
        return anyEqual.evaluate(row);
    }
}
