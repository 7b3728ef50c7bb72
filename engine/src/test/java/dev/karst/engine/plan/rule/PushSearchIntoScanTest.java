package dev.karst.engine.plan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.engine.plan.Plan;
import dev.karst.language.tree.SplText;
import org.junit.jupiter.api.Test;

class PushSearchIntoScanTest {
    private final PushSearchIntoScan rule = new PushSearchIntoScan();

    @Test
    void aSearchOverTheScanGoesIntoIt() {
        assertThat(pushed(Plans.below("a=1 b=2"))).isEqualTo("a=1 b=2");
    }

    @Test
    void aSecondSearchIsAdded() {
        Plan first = rule.apply(Plans.below("a=1 OR b=2")).orElseThrow();
        Plan second = Plan.over(Plans.below("NOT c=3"), first);
        assertThat(pushed(second)).isEqualTo("a=1 OR b=2 NOT c=3");
    }

    @Test
    void leavesOtherPlansAlone() {
        assertThat(rule.apply(Plans.of("a=1"))).isEmpty();
        assertThat(rule.apply(Plans.below("a=1 | eval b=1 | search b=1"))).isEmpty();
        assertThat(rule.apply(Plans.of("a=1 | stats count | search count=1"))).isEmpty();
        assertThat(rule.apply(Plans.below("a=1 | where b=1"))).isEmpty();
    }

    private String pushed(Plan plan) {
        return SplText.of(((Plan.Scan) rule.apply(plan).orElseThrow()).condition());
    }
}
