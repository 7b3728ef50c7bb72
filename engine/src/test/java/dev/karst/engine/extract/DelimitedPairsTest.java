package dev.karst.engine.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitedPairsTest {
    private static final DelimitedPairs SEMICOLONS = new DelimitedPairs(";", "=");

    @Test
    void pairsInTheOrderOfTheText() {
        assertThat(SEMICOLONS.in("b=1; a = x y ;a=z;;c"))
                .containsExactly(new Pair("b", "1"), new Pair("a", "x y"), new Pair("a", "z"));
    }

    @Test
    void quotesHoldDelimiters() {
        assertThat(SEMICOLONS.in("a=\"1;b=2\"x;c=\"open;d=\"\""))
                .containsExactly(new Pair("a", "1;b=2"), new Pair("c", "open;d="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";", "=", "=;=", "a", "a=", "a= ;", "=1", "a=\"\""})
    void textsWithoutAPairGiveNothing(String text) {
        assertThat(SEMICOLONS.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "=", "a", "a=\"", "a=", "\"", "a=b;", " ", "a= "})
    void longTextsTakeTimeInProportionToTheirLength(String piece) {
        String text = piece.repeat(500_000);
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> SEMICOLONS.in(text));
    }
}
