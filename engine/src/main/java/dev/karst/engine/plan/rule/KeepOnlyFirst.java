package dev.karst.engine.plan.rule;

import dev.karst.engine.plan.Plan;
import dev.karst.engine.plan.Rule;
import java.util.Optional;

/** Where only the first rows of an order are taken, no more need be kept while ordering. */
public final class KeepOnlyFirst implements Rule {
    @Override
    public Optional<Plan> apply(Plan plan) {
        if (plan instanceof Plan.Limit limit
                && limit.input() instanceof Plan.InSearchOrder order
                && limit.rows() < order.limit()) {
            return Optional.of(new Plan.Limit(new Plan.InSearchOrder(order.input(), limit.rows()), limit.rows()));
        }
        return Optional.empty();
    }
}
