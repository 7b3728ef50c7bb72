package dev.karst.detection.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.karst.detection.content.BuiltInContent;
import dev.karst.detection.content.Detection;
import dev.karst.detection.content.RiskConfiguration;
import dev.karst.engine.data.Evidence;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ObjectRiskTest {
    private static final Finding.RiskObject EVE = new Finding.RiskObject("user", "user", "eve", 40);
    private static final Finding.RiskObject EVE_TOO = new Finding.RiskObject("src_user", "user", "eve", 40);
    private static final Finding.RiskObject EVE_HOST = new Finding.RiskObject("dest", "system", "eve", 40);
    private static final Finding.RiskObject ADA = new Finding.RiskObject("user", "user", "ada", 40);

    @Test
    void aRowAddsToAnObjectOnce() {
        assertThat(ObjectRisk.of(Stream.of(finding(true, EVE, EVE_TOO), finding(true, EVE))))
                .singleElement()
                .satisfies(risk -> {
                    assertThat(risk.score()).isEqualTo(80);
                    assertThat(risk.detections()).containsExactly("AWS Lambda UpdateFunctionCode");
                    assertThat(risk.tactics()).extracting(t -> t.shortName()).containsExactly("execution");
                });
    }

    @Test
    void theHighestComesFirstThenByObjectAndType() {
        assertThat(ObjectRisk.of(Stream.of(finding(true, EVE_HOST, EVE, ADA), finding(true, EVE_HOST))))
                .extracting(ObjectRisk::score, ObjectRisk::object, ObjectRisk::type)
                .containsExactly(tuple(80L, "eve", "system"), tuple(40L, "ada", "user"), tuple(40L, "eve", "user"));
    }

    @Test
    void rowsWithoutRiskEventsAddNothing() {
        assertThat(ObjectRisk.of(Stream.of(finding(false, EVE)))).isEmpty();
        assertThat(ObjectRisk.of(Stream.of(finding(true)))).isEmpty();
    }

    private static Finding finding(boolean createsRiskEvent, Finding.RiskObject... objects) {
        Detection builtIn = BuiltInContent.read().detections().get(0);
        RiskConfiguration risk = new RiskConfiguration(40, "", List.of(), List.of());
        Detection detection = builtIn.with(builtIn.schedule(), risk, createsRiskEvent);
        return new Finding("id", detection, Evidence.NONE, Map.of(), "", Arrays.asList(objects), List.of());
    }
}
