package dev.karst.engine.plan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.engine.plan.Plan;
import org.junit.jupiter.api.Test;

class KeepOnlyFirstTest {
    private final KeepOnlyFirst rule = new KeepOnlyFirst();

    @Test
    void tellsTheOrderHowManyAreTaken() {
        Plan better = rule.apply(Plans.of("a=1 | head 5")).orElseThrow();
        assertThat(better).isInstanceOfSatisfying(Plan.Limit.class, limit -> {
            assertThat(limit.rows()).isEqualTo(5);
            assertThat(limit.input())
                    .isInstanceOfSatisfying(
                            Plan.InSearchOrder.class, o -> assertThat(o.limit()).isEqualTo(5));
        });
        assertThat(rule.apply(better)).isEmpty();
    }

    @Test
    void leavesOtherPlansAlone() {
        assertThat(rule.apply(Plans.of("a=1 | sort a | head 5"))).isEmpty();
        assertThat(rule.apply(Plans.of("a=1 | stats count by a | head 5"))).isEmpty();
        assertThat(rule.apply(Plans.of("a=1 | head 5 | head 3"))).isEmpty();
        assertThat(rule.apply(Plans.of("a=1 | head 5 | where a=1"))).isEmpty();
        assertThat(rule.apply(Plans.of("a=1"))).isEmpty();
    }

    @Test
    void aLimitAboveTheOrdersOwnChangesNothing() {
        Plan order = new Plan.InSearchOrder(Plans.below("a=1"), 3);
        assertThat(rule.apply(new Plan.Limit(order, 3, true))).isEmpty();
        assertThat(rule.apply(new Plan.Limit(order, 4, true))).isEmpty();
        assertThat(rule.apply(new Plan.Limit(order, 2, true))).isPresent();
    }
}
