package dev.karst.engine.function.scalar;

import dev.karst.engine.data.CodePointOrder;
import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;
import java.util.Locale;

/**
 * The greatest or least of all values of all arguments, spelled as it was. Texts are greater than numbers and go by
 * code point; a text literal is a text even if it looks like a number. NULL counts for nothing.
 */
public enum MinMax implements EvalFunction {
    MAX("The greatest of the values.", "max(1, 450, 20)", "450"),
    MIN("The least of the values.", "min(10, 9, \"1\")", "9");

    private final String summary;
    private final Example example;

    MinMax(String summary, String call, String result) {
        this.summary = summary + " Texts are greater than numbers.";
        this.example = Example.of(call, result);
    }

    @Override
    public FunctionSignature signature() {
        String name = name().toLowerCase(Locale.ROOT);
        return new FunctionSignature(name, name + "(value, ...)", 1, Integer.MAX_VALUE);
    }

    @Override
    public Type type() {
        return Type.ANY;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                summary,
                "NULL counts for nothing; NULL if no argument has a value. Of several values each counts.",
                example,
                Example.of(name().toLowerCase(Locale.ROOT) + "(null(), 3)", "3"));
    }

    @Override
    public Value apply(Arguments in) {
        Candidate best = null;
        for (int i = 0; i < in.count(); i++) {
            boolean isText = in.expressions().get(i).type() == Type.TEXT;
            for (Value one : in.values(i)) {
                Candidate next = new Candidate(one, isText ? null : one.number());
                boolean better = best == null || (this == MAX ? next.compareTo(best) > 0 : next.compareTo(best) < 0);
                best = better ? next : best;
            }
        }
        return best == null ? Value.NULL : best.value;
    }

    /**
     * A value in the order of its kin.
     *
     * @param number null where it counts as a text
     */
    private record Candidate(Value value, Num number) implements Comparable<Candidate> {
        @Override
        public int compareTo(Candidate other) {
            if (number != null && other.number != null) {
                return Double.compare(number.value(), other.number.value());
            }
            if (number == null && other.number == null) {
                return CodePointOrder.ASCENDING.compare(value.display(), other.value.display());
            }
            return number == null ? 1 : -1;
        }
    }
}
