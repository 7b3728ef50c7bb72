package dev.karst.engine.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    @Test
    void ofAnEventAndOfARow() {
        Position event = new Position(5, "o", 1);
        assertThat(Evidence.of(event)).isEqualTo(new Evidence(5, 5, 1, List.of(event)));
        assertThat(Evidence.of(Position.ofRow(1))).isSameAs(Evidence.NONE);
        assertThat(new EvidenceBuilder().build()).isEqualTo(Evidence.NONE);
    }

    @Test
    void positionsStandInSearchOrder() {
        List<Position> order = List.of(
                new Position(9, "b", 1),
                new Position(5, "a", 1),
                new Position(5, "a", 2),
                new Position(5, "a", 10),
                new Position(5, "\uFFFD", 1),
                new Position(5, "\uD83D\uDE00", 1),
                new Position(Double.NaN, "a", 1),
                new Position(Double.NaN, "b", 1));
        List<Position> shuffled = new ArrayList<>(order);
        Collections.shuffle(shuffled, new Random(1));
        assertThat(shuffled.stream().sorted()).containsExactlyElementsOf(order);
        assertThat(order.get(3).address()).isEqualTo("a#10");
    }

    @Test
    void keepsTheFirstHundredInSearchOrder() {
        EvidenceBuilder builder = new EvidenceBuilder();
        for (int i = 0; i < 500; i++) {
            builder.add(Evidence.of(new Position(i, "o", i + 1)));
        }
        Evidence evidence = builder.build();
        assertThat(evidence.events()).isEqualTo(500);
        assertThat(evidence.firstSeen()).isZero();
        assertThat(evidence.lastSeen()).isEqualTo(499);
        assertThat(evidence.first()).hasSize(100);
        assertThat(evidence.first().get(0).time()).isEqualTo(499);
        assertThat(evidence.first().get(99).time()).isEqualTo(400);
    }

    @Test
    void eventsWithoutATime() {
        EvidenceBuilder builder = new EvidenceBuilder();
        builder.add(Evidence.of(new Position(Double.NaN, "o", 1)));
        assertThat(builder.build().firstSeen()).isNaN();
        builder.add(Evidence.of(new Position(3, "o", 2)));
        builder.add(Evidence.of(new Position(Double.NaN, "o", 3)));
        assertThat(builder.build().firstSeen()).isEqualTo(3);
        assertThat(builder.build().lastSeen()).isEqualTo(3);
        assertThat(builder.build().events()).isEqualTo(3);
    }

    @Test
    void mergedInAnyOrderItIsEqual() {
        for (long seed = 1; seed <= 50; seed++) {
            Random random = new Random(seed);
            List<Evidence> events = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                double time = random.nextInt(20) == 0 ? Double.NaN : random.nextInt(50);
                events.add(Evidence.of(new Position(time, "o" + random.nextInt(3), i)));
            }
            Evidence all = merged(events);
            Collections.shuffle(events, random);
            List<Evidence> parts = new ArrayList<>();
            for (int from = 0; from < events.size(); ) {
                int to = Math.min(events.size(), from + 1 + random.nextInt(200));
                parts.add(merged(events.subList(from, to)));
                from = to;
            }
            Collections.shuffle(parts, random);
            assertThat(merged(parts)).as("seed " + seed).isEqualTo(all);
        }
    }

    private static Evidence merged(List<Evidence> parts) {
        EvidenceBuilder builder = new EvidenceBuilder();
        parts.forEach(builder::add);
        return builder.build();
    }
}
