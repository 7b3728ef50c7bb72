package dev.karst.engine.explain;

import dev.karst.engine.data.Batch;
import dev.karst.engine.function.ExpressionCompiler;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.plan.Plan;
import dev.karst.engine.plan.PlanText;
import dev.karst.engine.plan.PlannedSearch;
import dev.karst.engine.runtime.RowObserver;
import dev.karst.language.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many rows came out of each stage of a search, and what its conditions looked at. Fed by one run of its plan. */
public final class StageCounts implements RowObserver {
    private final List<Plan> nodes = new ArrayList<>();
    private final Map<Plan, Long> passed = new IdentityHashMap<>();
    private final Map<Plan, ConditionCount> conditions = new IdentityHashMap<>();
    private final Map<Plan, Plan> above = new IdentityHashMap<>();

    /** @param search planned without optimization, so that every stage is a node of its own */
    public StageCounts(PlannedSearch search, SearchContext context) {
        ExpressionCompiler compiler = new ExpressionCompiler(context, new Diagnostics());
        for (Plan node = search.plan(); node != null; node = Plan.input(node)) {
            nodes.add(0, node);
            passed.put(node, 0L);
            if (Plan.input(node) != null) {
                above.put(Plan.input(node), node);
            }
            if (node instanceof Plan.Search n) {
                conditions.put(node, ConditionCount.of(n.term(), context));
            } else if (node instanceof Plan.Where n) {
                conditions.put(node, ConditionCount.of(n.condition(), compiler));
            } else if (node instanceof Plan.Aggregate n && !n.by().isEmpty()) {
                conditions.put(node, ConditionCount.haveAll(n.by()));
            }
        }
    }

    /**
     * A stage and what it let through.
     *
     * @param text the stage in a line
     * @param rows how many rows came out of it
     * @param condition its condition, taken apart, where it has one; of stats, that its by-fields have values
     */
    public record Step(String text, long rows, Optional<ConditionCount> condition) {}

    @Override
    public void passed(Plan node, Batch batch) {
        passed.merge(node, (long) batch.size(), Long::sum);
        ConditionCount condition = conditions.get(above.get(node));
        for (int row = 0; condition != null && row < batch.size(); row++) {
            condition.count(batch.row(row));
        }
    }

    /** From the events up, without those that only put rows in order. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (Plan node : nodes) {
            boolean events = node instanceof Plan.Scan;
            if (!(node instanceof Plan.InSearchOrder)) {
                String text = events ? "all events" : PlanText.of(node);
                steps.add(new Step(text, passed.get(node), Optional.ofNullable(conditions.get(node))));
            }
        }
        return steps;
    }

    /** The first stage that something came to and nothing came out of. */
    public Optional<Step> lostAll() {
        long before = 0;
        for (Step step : steps()) {
            if (before > 0 && step.rows() == 0) {
                return Optional.of(step);
            }
            before = step.rows();
        }
        return Optional.empty();
    }
}
