package dev.karst.engine.plan;

import dev.karst.engine.function.TimeBounds;
import dev.karst.language.tree.Expression;
import java.util.List;
import java.util.Set;

/** Finds what depends on when a search runs: calls of {@code now()} and {@code time()}, and bounds of time. */
final class NowReaders {
    private static final Set<String> CLOCKS = Set.of("now", "time");

    private NowReaders() {}

    static boolean in(Plan plan) {
        boolean here = switch (plan) {
            case Plan.Where n -> in(n.condition());
            case Plan.Assign n -> n.assignments().stream().anyMatch(a -> in(a.expression()));
            case Plan.Aggregate n -> inCalls(n.calls());
            case Plan.Scan n -> TimeBounds.readNow(n.condition());
            case Plan.Generate n -> n.rows().readsNow();
            case Plan.Search n -> TimeBounds.readNow(n.term());
            case Plan.Keep n -> false;
            case Plan.Remove n -> false;
            case Plan.Arrange n -> false;
            case Plan.Rename n -> false;
            case Plan.EventStats n -> inCalls(n.calls());
            case Plan.StreamStats n ->
                inCalls(n.calls()) || n.window().conditions().anyMatch(NowReaders::in);
            case Plan.InSearchOrder n -> false;
            case Plan.Limit n -> false;
            case Plan.TakeWhile n -> in(n.condition());
            case Plan.Dedup n -> false;
            case Plan.Sort n -> false;
            case Plan.PerBatch n -> false;
            case Plan.Gathered n -> false;
        };
        return here || Plan.input(plan) != null && in(Plan.input(plan));
    }

    private static boolean in(Expression expression) {
        return switch (expression) {
            case Expression.Field f -> false;
            case Expression.Text t -> false;
            case Expression.Number n -> false;
            case Expression.Unary u -> in(u.operand());
            case Expression.Binary b -> in(b.left()) || in(b.right());
            case Expression.In in -> in(in.value()) || anyIn(in.options());
            case Expression.Call c -> CLOCKS.contains(c.function()) || anyIn(c.arguments());
        };
    }

    private static boolean inCalls(List<AggregateCall> calls) {
        return calls.stream().flatMap(c -> c.expression().stream()).anyMatch(NowReaders::in);
    }

    private static boolean anyIn(List<Expression> expressions) {
        return expressions.stream().anyMatch(NowReaders::in);
    }
}
