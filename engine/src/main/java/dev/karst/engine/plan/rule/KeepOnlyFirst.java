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
                && needed(limit) < order.limit()) {
            Plan ordered = new Plan.InSearchOrder(order.input(), needed(limit));
            return Optional.of(new Plan.Limit(ordered, limit.rows(), limit.asked()));
        }
        return Optional.empty();
    }

    /** One more than are kept tells that there were more. */
    private static long needed(Plan.Limit limit) {
        return limit.asked() || limit.rows() == Plan.NO_LIMIT ? limit.rows() : limit.rows() + 1;
    }
}
