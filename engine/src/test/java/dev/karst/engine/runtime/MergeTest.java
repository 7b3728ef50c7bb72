package dev.karst.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.engine.Searches;
import dev.karst.engine.data.Batch;
import dev.karst.engine.data.BatchBuilder;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.data.Num;
import dev.karst.engine.data.Position;
import dev.karst.engine.data.Value;
import dev.karst.engine.data.Warnings;
import dev.karst.engine.function.AggregateFunctions;
import dev.karst.engine.function.ExpressionCompiler;
import dev.karst.engine.plan.Plan;
import dev.karst.language.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * However rows are split and whatever the order in which the parts come together, the outcome is the same, to the bit.
 * Rounds grow, so that the first one to fail is a small one.
 */
class MergeTest {
    private static final int ROUNDS = 60;

    private record RandomRow(Position position, Map<String, Value> fields) {}

    @Test
    void everyAggregateFunction() {
        String calls = AggregateFunctions.all().stream()
                .flatMap(f -> List.of("v", "n").stream().map(v -> f.splName() + "(" + v + ")"))
                .collect(Collectors.joining(" "));
        for (String by : List.of("", " by k", " by k m")) {
            Plan.Aggregate node = (Plan.Aggregate) Searches.plan(
                            "* | stats count count(eval(n>0)) as positive max(*) values(*) as * list(_*) as * " + calls
                                    + by,
                            Searches.RAW)
                    .plan();
            check(budget -> new GroupCollector(
                    node,
                    new ExpressionCompiler(Searches.context(), new Diagnostics()),
                    budget.share(),
                    new Warnings(),
                    true));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"* | sort 0 v", "* | sort 0 -num(v), k", "* | sort 7 -str(m), ip(v)", "* | sort 0 n, -k"})
    void sort(String search) {
        Plan.Sort node = (Plan.Sort) Searches.plan(search, Searches.RAW).plan();
        check(budget -> OrderCollector.sorted(node, budget.share(), new Warnings()));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 5, Plan.NO_LIMIT})
    void searchOrder(long limit) {
        Plan.InSearchOrder node = new Plan.InSearchOrder(null, limit);
        check(budget -> OrderCollector.searchOrder(node, budget.share()));
    }

    @Test
    void rowsBeyondTheLimitAreThrownAway() {
        Plan.InSearchOrder node = new Plan.InSearchOrder(null, 3);
        MemoryBudget budget = new MemoryBudget(1 << 28);
        Collector collector = OrderCollector.searchOrder(node, budget.share());
        Random random = new Random(1);
        for (int i = 0; i < 20; i++) {
            List<RandomRow> rows = new ArrayList<>();
            for (int j = 0; j < 1000; j++) {
                rows.add(new RandomRow(
                        new Position(random.nextInt(100_000), "o", i * 1000L + j), Searches.fields("n", j)));
            }
            collector.accept(batch(rows));
        }
        assertThat(budget.used()).isLessThan(3_000_000);
        Batch first = collector.finish().next();
        assertThat(first.size()).isEqualTo(3);
        assertThat(first.position(0)).isLessThan(first.position(1));
        assertThat(budget.used()).isZero();
    }

    private static void check(Function<MemoryBudget, Collector> start) {
        for (long seed = 1; seed <= ROUNDS; seed++) {
            Random random = new Random(seed);
            List<RandomRow> rows = rows(random, random.nextInt((int) seed * 5));
            MemoryBudget budget = new MemoryBudget(1 << 28);
            Collector one = start.apply(budget);
            List<RandomRow> ordered = rows.stream()
                    .sorted(java.util.Comparator.comparing(RandomRow::position))
                    .toList();
            if (!ordered.isEmpty()) {
                one.accept(batch(ordered));
            }
            List<String> expected = show(one.finish());

            Collections.shuffle(rows, random);
            List<Collector> parts = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(5); i++) {
                parts.add(start.apply(budget));
            }
            for (int from = 0; from < rows.size(); ) {
                int to = Math.min(rows.size(), from + 1 + random.nextInt(20));
                parts.get(random.nextInt(parts.size())).accept(batch(rows.subList(from, to)));
                from = to;
            }
            while (parts.size() > 1) {
                Collector gone = parts.remove(random.nextInt(parts.size()));
                parts.get(random.nextInt(parts.size())).merge(gone);
            }
            assertThat(show(parts.get(0).finish()))
                    .as("seed " + seed + " with " + rows.size() + " rows")
                    .isEqualTo(expected);
            assertThat(budget.used()).as("memory, seed " + seed).isZero();
        }
    }

    private static List<RandomRow> rows(Random random, int count) {
        List<RandomRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double time = random.nextInt(10) == 0 ? Double.NaN : random.nextInt(40);
            Map<String, Value> fields = Searches.fields(
                    "_time",
                    Double.isNaN(time) ? null : Num.of(time),
                    "k",
                    random.nextInt(10) == 0 ? null : "k" + random.nextInt(4),
                    "m",
                    random.nextInt(4) == 0
                            ? List.of("1", "01", "x").subList(0, 2 + random.nextInt(2))
                            : "" + random.nextInt(3),
                    "n",
                    number(random),
                    "v",
                    value(random));
            rows.add(new RandomRow(new Position(time, "o" + random.nextInt(2), i), fields));
        }
        return rows;
    }

    private static Num number(Random random) {
        double size = Math.pow(10, random.nextInt(40) - 20);
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> Num.of(random.nextInt(10));
            case 2 -> Num.of(0.1 * random.nextInt(10));
            case 3 -> new Num(random.nextInt(3), random.nextInt(3));
            default -> Num.of((random.nextDouble() - 0.5) * size);
        };
    }

    private static Object value(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> null;
            case 1 -> random.nextInt(20) - 10;
            case 2 -> random.nextInt(4) + "." + "0".repeat(1 + random.nextInt(3));
            case 3 -> List.of("b", "" + random.nextInt(3), "\uD83D\uDE00");
            case 4 -> "10.0.0." + random.nextInt(20);
            case 5 ->
                List.of("\uFFFD", "a", "Z", "", "0", "-0", "1e308", "-1e308").get(random.nextInt(8));
            default -> "word" + random.nextInt(200);
        };
    }

    private static Batch batch(List<RandomRow> rows) {
        BatchBuilder builder = new BatchBuilder();
        for (RandomRow row : rows) {
            row.fields().forEach(builder::set);
            builder.endRow(row.position());
        }
        return builder.build();
    }

    /** As texts: which kind of column holds a value depends on the rows beside it, and nothing else does. */
    private static List<String> show(BatchStream stream) {
        List<String> rows = new ArrayList<>();
        for (Batch batch = stream.next(); batch != null; batch = stream.next()) {
            for (int row = 0; row < batch.size(); row++) {
                StringBuilder shown = new StringBuilder();
                for (String name : new TreeSet<>(batch.names())) {
                    shown.append(name)
                            .append('=')
                            .append(batch.value(name, row).texts())
                            .append(' ');
                }
                rows.add(shown + "<- " + batch.evidence(row));
            }
        }
        return rows;
    }
}
