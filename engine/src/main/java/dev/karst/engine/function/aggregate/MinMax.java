package dev.karst.engine.function.aggregate;

import dev.karst.engine.data.CodePointOrder;
import dev.karst.engine.data.Num;
import dev.karst.engine.data.Position;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Accumulator;
import dev.karst.engine.function.AggregateFunction;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import java.util.List;

/**
 * The least or greatest value. Numbers come before texts, so the least of mixed values is a number and the greatest a
 * text; texts compare by code point. The value keeps its spelling.
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

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The " + (this == MIN ? "least" : "greatest")
                        + " value. Numbers come before texts; texts compare by their characters. It keeps its spelling.",
                "Missing values do not count; every one of several values does. Without a value, nothing.",
                Example.over(List.of("10", "9", "11"), function + "(x)", this == MIN ? "9" : "11"),
                Example.over(List.of("10", "b", "B"), function + "(x)", this == MIN ? "10" : "b"));
    }

    private static final class Extreme implements Accumulator {
        private final MinMax which;
        private String number;
        private double numberValue;
        private String text;

        Extreme(MinMax which) {
            this.which = which;
        }

        @Override
        public void add(Value value, Position position, double time) {
            value.texts().forEach(this::take);
        }

        private void take(String candidate) {
            Num asNumber = Num.of(candidate);
            if (asNumber != null) {
                takeNumber(candidate, asNumber.value() + 0.0);
            } else if (text == null || isBetter(CodePointOrder.ASCENDING.compare(candidate, text))) {
                text = candidate;
            }
        }

        /** Of equal numbers the spelling decides, so that the order of rows does not show. */
        private void takeNumber(String candidate, double value) {
            int order = number == null ? 0 : Double.compare(value, numberValue);
            order = number == null || order != 0 ? order : CodePointOrder.ASCENDING.compare(candidate, number);
            if (number == null || isBetter(order)) {
                number = candidate;
                numberValue = value;
            }
        }

        private boolean isBetter(int order) {
            return which == MIN ? order < 0 : order > 0;
        }

        @Override
        public void merge(Accumulator other) {
            Extreme extreme = (Extreme) other;
            if (extreme.number != null) {
                take(extreme.number);
            }
            if (extreme.text != null) {
                take(extreme.text);
            }
        }

        @Override
        public Value result() {
            boolean numberWins = text == null || which == MIN && number != null;
            return Value.ofText(numberWins ? number : text);
        }

        @Override
        public long bytes() {
            return 64 + (text == null ? 0 : 2L * text.length()) + (number == null ? 0 : 2L * number.length());
        }
    }
}
