package dev.karst.engine.plan;

import java.util.Optional;

/** One small improvement of a plan: the rows stay the same. */
public interface Rule {
    /** What the top node of the plan becomes, or empty where the rule does not apply to it. */
    Optional<Plan> apply(Plan plan);
}
