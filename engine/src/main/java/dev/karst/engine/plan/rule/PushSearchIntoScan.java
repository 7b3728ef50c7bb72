package dev.karst.engine.plan.rule;

import dev.karst.engine.plan.Plan;
import dev.karst.engine.plan.Rule;
import dev.karst.language.tree.SearchTerm;
import java.util.List;
import java.util.Optional;

/** A search right over the scan becomes part of what the scan looks for. */
public final class PushSearchIntoScan implements Rule {
    @Override
    public Optional<Plan> apply(Plan plan) {
        if (!(plan instanceof Plan.Search search && search.input() instanceof Plan.Scan scan)) {
            return Optional.empty();
        }
        if (scan.condition() instanceof SearchTerm.All) {
            return Optional.of(new Plan.Scan(search.term()));
        }
        SearchTerm both = new SearchTerm.And(
                scan.condition().span().to(search.term().span()), List.of(scan.condition(), search.term()));
        return Optional.of(new Plan.Scan(both));
    }
}
