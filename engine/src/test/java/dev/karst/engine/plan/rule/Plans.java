package dev.karst.engine.plan.rule;

import dev.karst.engine.Searches;
import dev.karst.engine.plan.Plan;

/** Plans for the rules to be tried on. */
final class Plans {
    private Plans() {}

    /** The plan of a search as it is before any rule. */
    static Plan of(String search) {
        return Searches.plan(search, Searches.RAW).plan();
    }

    /** The node below the top. */
    static Plan below(String search) {
        return Plan.input(of(search));
    }
}
