package dev.karst.engine.function.aggregate;

import dev.karst.engine.data.CodePointOrder;
import dev.karst.engine.data.Position;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Accumulator;
import dev.karst.engine.function.AggregateFunction;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The most frequent value, compared as text; of several, the first by code point, as {@link Values} lists them. NULL if
 * there is no value.
 */
public final class Mode implements AggregateFunction {
    @Override
    public String splName() {
        return "mode";
    }

    @Override
    public String usage() {
        return "mode(field)";
    }

    @Override
    public Accumulator start() {
        return new Counts();
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The most frequent value. Values are compared as texts; of equally frequent ones it is the one that"
                        + " `values` lists first.",
                "Every one of several values counts. Without a value, nothing.",
                Example.over(List.of("b", "a", "b"), "mode(x)", "b"),
                Example.over(List.of("b", "a"), "mode(x)", "a"));
    }

    private static final class Counts implements Accumulator {
        private final Map<String, Long> counts = new HashMap<>();
        private long bytes = 64;

        @Override
        public void add(Value value, Position position, double time) {
            value.texts().forEach(text -> add(text, 1));
        }

        private void add(String text, long times) {
            if (counts.merge(text, times, Long::sum) == times) {
                bytes += 112 + 2L * text.length();
            }
        }

        @Override
        public void merge(Accumulator other) {
            ((Counts) other).counts.forEach(this::add);
        }

        @Override
        public Value result() {
            String most = null;
            long times = 0;
            for (Map.Entry<String, Long> entry : counts.entrySet()) {
                boolean isFirst = most == null || CodePointOrder.ASCENDING.compare(entry.getKey(), most) < 0;
                if (entry.getValue() > times || entry.getValue() == times && isFirst) {
                    most = entry.getKey();
                    times = entry.getValue();
                }
            }
            return Value.ofText(most);
        }

        @Override
        public long bytes() {
            return bytes;
        }
    }
}
