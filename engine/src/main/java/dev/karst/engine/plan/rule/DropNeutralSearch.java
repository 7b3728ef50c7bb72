package dev.karst.engine.plan.rule;

import dev.karst.engine.plan.Plan;
import dev.karst.engine.plan.Rule;
import dev.karst.language.tree.SearchTerm;
import java.util.Optional;

/** {@code search *}, as every filter macro is until a user defines it, keeps all rows. */
public final class DropNeutralSearch implements Rule {
    @Override
    public Optional<Plan> apply(Plan plan) {
        return plan instanceof Plan.Search s && s.term() instanceof SearchTerm.All
                ? Optional.of(s.input())
                : Optional.empty();
    }
}
