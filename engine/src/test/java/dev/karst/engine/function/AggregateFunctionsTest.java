package dev.karst.engine.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AggregateFunctionsTest {
    @ParameterizedTest
    @CsvSource({
        "avg, avg",
        "mean, avg",
        "c, count",
        "distinct_count, dc",
        "p95, perc95",
        "perc99.9, perc99.9",
        "perc0, perc0",
        "p100, perc100",
        "exactperc50, exactperc50",
        "upperperc1.25, upperperc1.25"
    })
    void finds(String name, String spl) {
        assertThat(AggregateFunctions.find(name))
                .map(AggregateFunction::splName)
                .contains(spl);
    }

    @ParameterizedTest
    @ValueSource(strings = {"p", "perc", "perc101", "perc100.01", "p1000", "p9.", "p.5", "p1.2.3", "xp95", "p95x", ""})
    void doesNotFind(String name) {
        assertThat(AggregateFunctions.find(name)).isEmpty();
    }

    @Test
    void everyFunctionIsFoundByItsOwnName() {
        assertThat(AggregateFunctions.all())
                .allSatisfy(
                        f -> assertThat(AggregateFunctions.find(f.splName())).contains(f));
        assertThat(AggregateFunctions.names()).noneMatch(AggregateFunctions::comesLater);
    }

    @Test
    void whatIsTrueOfNothing() {
        Map<String, String> ofNothing = Map.of("count", "0", "dc", "0", "estdc", "0", "estdc_error", "0");
        assertThat(AggregateFunctions.all())
                .allSatisfy(f -> assertThat(f.start().result().display())
                        .as(f.splName())
                        .isEqualTo(ofNothing.getOrDefault(f.splName(), "")));
    }
}
