package dev.karst.detection.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AttackTest {
    private final Attack attack = Attack.shipped();

    @Test
    void tacticsAreInTheOrderOfTheMatrix() {
        assertThat(attack.tactics()).hasSize(14);
        assertThat(attack.tactics())
                .startsWith(new Tactic("reconnaissance", "TA0043", "Reconnaissance"))
                .endsWith(new Tactic("impact", "TA0040", "Impact"));
    }

    @Test
    void aTechniqueHasItsNameAndTactics() {
        Technique technique = attack.technique("T1078.004").orElseThrow();
        assertThat(technique.name()).isEqualTo("Cloud Accounts");
        assertThat(technique.tactics())
                .extracting(Tactic::shortName)
                .containsExactly("initial-access", "persistence", "privilege-escalation", "defense-evasion");
    }

    @Test
    void techniquesThatWereGivenUpAreKnownStill() {
        assertThat(attack.technique("T1002")).get().extracting(Technique::name).isEqualTo("Data Compressed");
    }

    @Test
    void tacticsOfSeveralComeOnceAndInOrder() {
        assertThat(attack.tacticsOf(List.of("T1485", "T1580", "T9999", "T1490")))
                .extracting(Tactic::shortName)
                .containsExactly("discovery", "impact");
        assertThat(attack.tacticsOf(List.of())).isEmpty();
    }

    @Test
    void whatIsNotThereIsUnknown() {
        assertThat(attack.unknown(List.of("T9999", "T1485", "t1485", "T9999"))).containsExactly("T9999", "t1485");
        assertThat(attack.technique("")).isEmpty();
    }
}
