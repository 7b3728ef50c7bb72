package dev.karst.engine.function.aggregate;

import dev.karst.engine.data.CodePointOrder;
import dev.karst.engine.data.Num;
import dev.karst.engine.data.Position;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Accumulator;
import dev.karst.engine.function.AggregateFunction;

/**
 * The least or greatest value. Numbers come before texts, so the least of mixed values is a number and the greatest a
 * text; texts compare by code point.
 */
public enum MinMax implements AggregateFunction {
    MIN("min"),
    MAX("max");

    private final String function;

    MinMax(String function) {
        this.function = function;
    }

    @Override
    public String splName() {
        return function;
    }

    @Override
    public String usage() {
        return function + "(field)";
    }

    @Override
    public Accumulator start() {
        return new Extreme(this);
    }

    private static final class Extreme implements Accumulator {
        private final MinMax which;
        private Num number;
        private String text;

        Extreme(MinMax which) {
            this.which = which;
        }

        @Override
        public void add(Value value, Position position, double time) {
            if (value instanceof Num n) {
                takeNumber(n);
            } else {
                value.texts().forEach(this::takeText);
            }
        }

        private void takeText(String candidate) {
            Num asNumber = Num.of(candidate);
            if (asNumber != null) {
                takeNumber(asNumber);
            } else if (text == null || isBetter(CodePointOrder.ASCENDING.compare(candidate, text))) {
                text = candidate;
            }
        }

        private void takeNumber(Num candidate) {
            if (number == null || isBetter(compare(candidate, number))) {
                number = candidate;
            }
        }

        /** Of equal numbers the one shown with fewer decimals is less, so that the order of rows does not show. */
        private static int compare(Num a, Num b) {
            int byValue = Double.compare(a.value() + 0.0, b.value() + 0.0);
            return byValue != 0 ? byValue : Integer.compare(a.decimals(), b.decimals());
        }

        private boolean isBetter(int order) {
            return which == MIN ? order < 0 : order > 0;
        }

        @Override
        public void merge(Accumulator other) {
            Extreme extreme = (Extreme) other;
            if (extreme.number != null) {
                takeNumber(extreme.number);
            }
            if (extreme.text != null) {
                takeText(extreme.text);
            }
        }

        @Override
        public Value result() {
            boolean numberWins = text == null || which == MIN && number != null;
            return numberWins ? number == null ? Value.NULL : number : new Value.Text(text);
        }

        @Override
        public long bytes() {
            return 64 + (text == null ? 0 : 2L * text.length());
        }
    }
}
