package dev.karst.engine.function.aggregate;

import dev.karst.engine.data.Position;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Accumulator;
import dev.karst.engine.function.AggregateFunction;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.LimitedAccumulator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** The values in the order of the rows, repeated ones too, as one multivalue: the first {@value #MOST}, as in Splunk. */
public final class ListFunction implements AggregateFunction {
    static final int MOST = 100;

    @Override
    public String splName() {
        return "list";
    }

    @Override
    public String usage() {
        return "list(field)";
    }

    @Override
    public Accumulator start() {
        return new Listing();
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The values in the order of the rows, repeated ones too, as one multivalue: the first 100.",
                "Every one of several values counts. Without a value, nothing.",
                Example.over(List.of("b", "a", "b"), "list(x)", "b", "a", "b"));
    }

    private static final class Listing implements LimitedAccumulator {
        /** The value of one row, with its place; a row adds one entry for all its values. */
        private record Entry(Position position, List<String> values) {}

        private final PriorityQueue<Entry> lastOnTop =
                new PriorityQueue<>(Comparator.comparing(Entry::position).reversed());
        private int count;
        private boolean cut;
        private long bytes = 64;

        @Override
        public void add(Value value, Position position, double time) {
            add(new Entry(position, value.texts()));
        }

        private void add(Entry entry) {
            lastOnTop.add(entry);
            count += entry.values().size();
            bytes += bytes(entry);
            // The last row goes as long as the others make a full list without it.
            while (count - lastOnTop.element().values().size() >= MOST) {
                Entry gone = lastOnTop.remove();
                cut = true;
                count -= gone.values().size();
                bytes -= bytes(gone);
            }
        }

        private static long bytes(Entry entry) {
            return 96
                    + entry.values().stream()
                            .mapToLong(v -> 56 + 2L * v.length())
                            .sum();
        }

        @Override
        public void merge(Accumulator other) {
            ((Listing) other).lastOnTop.forEach(this::add);
            cut |= ((Listing) other).cut;
        }

        @Override
        public Value result() {
            List<Entry> entries = new ArrayList<>(lastOnTop);
            entries.sort(Comparator.comparing(Entry::position));
            return Value.ofTexts(entries.stream()
                    .flatMap(e -> e.values().stream())
                    .limit(MOST)
                    .toList());
        }

        @Override
        public Optional<String> leftOut() {
            return cut || count > MOST
                    ? Optional.of("list() kept the first " + MOST + " values of a group; there are more")
                    : Optional.empty();
        }

        @Override
        public long bytes() {
            return bytes;
        }
    }
}
