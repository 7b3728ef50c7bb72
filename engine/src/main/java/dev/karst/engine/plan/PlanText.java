package dev.karst.engine.plan;

import dev.karst.engine.data.NamePattern;
import dev.karst.language.tree.SplText;
import java.util.List;
import java.util.stream.Collectors;

/** A node of a plan in one line, much as SPL would say it. */
public final class PlanText {
    private PlanText() {}

    public static String of(Plan plan) {
        return switch (plan) {
            case Plan.Scan n -> "events that satisfy " + SplText.of(n.condition());
            case Plan.Generate n -> n.rows().spl();
            case Plan.Search n -> "search " + SplText.of(n.term());
            case Plan.Where n -> "where " + SplText.of(n.condition());
            case Plan.Assign n ->
                n.assignments().stream()
                        .map(a -> a.field().text() + "=" + SplText.of(a.expression()))
                        .collect(Collectors.joining(", ", "eval ", ""));
            case Plan.Keep n -> "fields " + names(n.names());
            case Plan.Remove n -> "fields - " + names(n.names());
            case Plan.Arrange n -> "table " + names(n.columns());
            case Plan.Rename n ->
                n.renamings().stream()
                        .map(r -> r.from().text() + " as " + r.to().text())
                        .collect(Collectors.joining(", ", "rename ", ""));
            case Plan.Aggregate n -> calls("stats", n.calls(), n.by());
            case Plan.Dedup n -> "dedup " + n.count() + " " + String.join(" ", n.fields());
            case Plan.EventStats n -> calls("eventstats", n.calls(), n.by());
            case Plan.StreamStats n -> calls("streamstats", n.calls(), n.by());
            case Plan.InSearchOrder n -> "in search order" + limit(n.limit());
            case Plan.Limit n -> "head " + n.rows();
            case Plan.TakeWhile n -> "head (" + SplText.of(n.condition()) + ")";
            case Plan.Sort n ->
                "sort " + n.keys().stream().map(SortKey::spl).collect(Collectors.joining(", ")) + limit(n.limit());
            case Plan.PerBatch n -> n.node().spl();
            case Plan.Gathered n -> n.node().spl();
        };
    }

    private static String calls(String command, List<AggregateCall> calls, List<String> by) {
        return command
                + " "
                + calls.stream().map(AggregateCall::spl).collect(Collectors.joining(" "))
                + (by.isEmpty() ? "" : " by " + String.join(" ", by));
    }

    private static String names(List<NamePattern> names) {
        return names.stream().map(NamePattern::text).collect(Collectors.joining(", "));
    }

    private static String limit(long limit) {
        return limit == Plan.NO_LIMIT ? "" : ", the first " + limit;
    }
}
