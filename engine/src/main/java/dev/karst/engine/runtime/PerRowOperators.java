package dev.karst.engine.runtime;

import dev.karst.engine.data.Batch;
import dev.karst.engine.data.Column;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.data.NamePattern;
import dev.karst.engine.data.NameTemplate;
import dev.karst.engine.data.Row;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Evaluation;
import dev.karst.engine.function.ExpressionCompiler;
import dev.karst.engine.function.SearchCondition;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.plan.BatchOperator;
import dev.karst.engine.plan.Plan;
import dev.karst.engine.plan.Renaming;
import dev.karst.language.diagnostic.Diagnostics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Makes the nodes that handle each row for itself ready to run. */
final class PerRowOperators {
    private final SearchContext context;
    private final MemoryBudget.Share memory;
    private final ExpressionCompiler compiler;

    PerRowOperators(SearchContext context, MemoryBudget.Share memory) {
        this.context = context;
        this.memory = memory;
        this.compiler = new ExpressionCompiler(context, new Diagnostics());
    }

    BatchOperator start(Plan plan) {
        return switch (plan) {
            case Plan.Scan n -> filter(SearchCondition.compile(n.condition(), context));
            case Plan.Generate n -> throw notPerRow(n);
            case Plan.Search n -> filter(SearchCondition.compile(n.term(), context));
            case Plan.Where n -> filter(compiler.condition(n.condition())::isTrue);
            case Plan.Assign n -> assign(n.assignments());
            case Plan.Keep n ->
                columns(name -> name.startsWith("_") || n.names().stream().anyMatch(p -> p.selects(name)));
            case Plan.Remove n -> columns(name -> n.names().stream().noneMatch(p -> p.selects(name)));
            case Plan.Rename n -> batch -> rename(batch, n.renamings());
            case Plan.PerBatch n -> n.node().start(context, memory);
            case Plan.Arrange n -> throw notPerRow(n);
            case Plan.Aggregate n -> throw notPerRow(n);
            case Plan.EventStats n -> throw notPerRow(n);
            case Plan.StreamStats n -> throw notPerRow(n);
            case Plan.InSearchOrder n -> throw notPerRow(n);
            case Plan.Limit n -> throw notPerRow(n);
            case Plan.TakeWhile n -> throw notPerRow(n);
            case Plan.Dedup n -> throw notPerRow(n);
            case Plan.Sort n -> throw notPerRow(n);
            case Plan.Gathered n -> throw notPerRow(n);
        };
    }

    private static IllegalStateException notPerRow(Plan plan) {
        return new IllegalStateException(
                "needs more than a row at a time: " + plan.getClass().getSimpleName());
    }

    private static BatchOperator filter(Predicate<Row> test) {
        return batch -> batch.filter(row -> test.test(batch.row(row)));
    }

    private BatchOperator assign(List<Plan.Assignment> assignments) {
        List<Evaluation> evaluations =
                assignments.stream().map(a -> compiler.value(a.expression())).toList();
        return batch -> {
            Batch current = batch;
            for (int i = 0; i < assignments.size(); i++) {
                Value[] values = new Value[current.size()];
                for (int row = 0; row < values.length; row++) {
                    Value value = evaluations.get(i).evaluate(current.row(row));
                    // An `if` of mixed outcomes can still end in a truth value: a field takes its text.
                    values[row] = value instanceof Value.Bool b ? new Value.Text(b.display()) : value;
                }
                NameTemplate field = assignments.get(i).field();
                current = field.isFixed() ? current.with(field.text(), values) : withNamed(current, field, values);
            }
            return current;
        };
    }

    /** Each value goes to the field that its own row names; in a row that names none it goes nowhere. */
    private static Batch withNamed(Batch batch, NameTemplate field, Value[] values) {
        Map<String, Value[]> named = new LinkedHashMap<>();
        for (int row = 0; row < values.length; row++) {
            String name = field.of(batch.row(row));
            if (name != null) {
                named.computeIfAbsent(name, batch::values)[row] = values[row];
            }
        }
        return batch.with(named);
    }

    private static BatchOperator columns(Predicate<String> keep) {
        return batch -> {
            Map<String, Column> columns = batch.columns();
            columns.keySet().removeIf(keep.negate());
            return batch.withColumns(columns);
        };
    }

    /** Pair after pair. A missing field renamed over an existing one clears it. */
    private static Batch rename(Batch batch, List<Renaming> renamings) {
        Map<String, Column> columns = batch.columns();
        for (Renaming renaming : renamings) {
            if (renaming.from().isExact()) {
                renameOne(columns, renaming.from().text(), renaming.to().text());
            } else {
                renameMatching(columns, renaming);
            }
        }
        return batch.withColumns(columns);
    }

    private static void renameOne(Map<String, Column> columns, String from, String to) {
        Column column = columns.remove(from);
        if (column == null) {
            columns.remove(to);
        } else {
            columns.put(to, column);
        }
    }

    /** A row without the old field keeps what it has under the new name, so that other rows do not matter. */
    private static void renameMatching(Map<String, Column> columns, Renaming renaming) {
        Map<String, Column> moved = new LinkedHashMap<>();
        NamePattern from = renaming.from();
        for (String name : List.copyOf(columns.keySet())) {
            if (from.selects(name)) {
                renaming.of(name).ifPresent(to -> moved.put(to, columns.remove(name)));
            }
        }
        moved.forEach((to, column) -> columns.merge(to, column, (old, here) -> here.orElse(old)));
    }
}
