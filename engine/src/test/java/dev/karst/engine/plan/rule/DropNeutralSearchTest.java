package dev.karst.engine.plan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.engine.plan.Plan;
import org.junit.jupiter.api.Test;

class DropNeutralSearchTest {
    private final DropNeutralSearch rule = new DropNeutralSearch();

    @Test
    void dropsASearchThatKeepsAll() {
        Plan plan = Plans.of("a=1 | stats count | search *");
        assertThat(rule.apply(plan)).contains(Plan.input(plan));
    }

    @Test
    void keepsEveryOther() {
        assertThat(rule.apply(Plans.of("a=1 | stats count | search count=*"))).isEmpty();
        assertThat(rule.apply(Plans.of("a=1 | stats count | search NOT *"))).isEmpty();
        assertThat(rule.apply(Plans.of("a=1 | stats count | search * a"))).isEmpty();
        assertThat(rule.apply(Plans.of("a=1 | stats count"))).isEmpty();
    }
}
