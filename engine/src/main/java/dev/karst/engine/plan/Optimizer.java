package dev.karst.engine.plan;

import dev.karst.engine.plan.rule.DropNeutralSearch;
import dev.karst.engine.plan.rule.KeepOnlyFirst;
import dev.karst.engine.plan.rule.PushSearchIntoScan;
import java.util.List;
import java.util.Optional;

/** Applies the rules from the leaf up, at each node until none applies. A new rule is a class and a line here. */
final class Optimizer {
    private static final List<Rule> RULES =
            List.of(new DropNeutralSearch(), new PushSearchIntoScan(), new KeepOnlyFirst());

    private Optimizer() {}

    static Plan optimize(Plan plan) {
        Plan input = Plan.input(plan);
        Plan current = input == null ? plan : Plan.over(plan, optimize(input));
        for (int i = 0; i < RULES.size(); i++) {
            Optional<Plan> better = RULES.get(i).apply(current);
            if (better.isPresent()) {
                current = better.get();
                i = -1;
            }
        }
        return current;
    }
}
