package dev.karst.engine.extract;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyValuePairsTest {
    @Test
    void findsPairsInTheOrderOfTheText() {
        assertThat(KeyValuePairs.in("10:00:00 user=ann action=login ok"))
                .containsExactly(entry("user", "ann"), entry("action", "login"));
    }

    @Test
    void theFirstOfARepeatedKeyHolds() {
        assertThat(KeyValuePairs.in("a=1 b=2 a=3")).containsExactly(entry("a", "1"), entry("b", "2"));
    }

    @Test
    void keysAreCleanedAndBeginWithALetter() {
        assertThat(KeyValuePairs.in("3com=up --=x dest-host=h1 dest_host=h2 9=nine src.name=s"))
                .containsExactly(entry("com", "up"), entry("dest_host", "h1"), entry("src_name", "s"));
    }

    @Test
    void aColonBeginsTheKeyAnew() {
        assertThat(KeyValuePairs.in("peer:port=443 http://h/?q=cat&page=2"))
                .containsExactly(entry("port", "443"), entry("q", "cat"), entry("page", "2"));
    }

    @Test
    void aValueRunsToWhiteSpaceCommaSemicolonOrAmpersand() {
        assertThat(KeyValuePairs.in("a=1,b=2;c=3&d=http://h:80/x?y\te=(5)"))
                .containsExactly(
                        entry("a", "1"),
                        entry("b", "2"),
                        entry("c", "3"),
                        entry("d", "http://h:80/x?y"),
                        entry("e", "(5)"));
    }

    @Test
    void aQuotedValueRunsToTheNextQuoteWhateverStandsBeforeIt() {
        assertThat(KeyValuePairs.in("to=\"Ann, Bob\" said=\"so \\\"be it\\\"\" next=1"))
                .containsExactly(entry("to", "Ann, Bob"), entry("said", "so \\"), entry("next", "1"));
    }

    @Test
    void aQuoteThatIsNeverClosedIsPartOfTheValue() {
        assertThat(KeyValuePairs.in("a=\"open end=1")).containsExactly(entry("a", "\"open"), entry("end", "1"));
    }

    @Test
    void noValueGivesNoField() {
        assertThat(KeyValuePairs.in("a= b=\"\" c=,d=1")).containsExactly(entry("d", "1"));
    }

    @Test
    void aValueMayHoldEqualSigns() {
        assertThat(KeyValuePairs.in("cond=x=1 q=a==b")).containsExactly(entry("cond", "x=1"), entry("q", "a==b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "=", "==", "=a", "\"=\"", "no pairs here", "\ud800=\udc00", "äö=ü", "a:="})
    void textsWithoutAPairGiveNothing(String text) {
        assertThat(KeyValuePairs.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "a", "a=\"", "a=", "\"", "a=b", " ", "_=", ":"})
    void longTextsTakeTimeInProportionToTheirLength(String piece) {
        String text = piece.repeat(500_000);
        Assertions.assertTimeout(Duration.ofSeconds(60), () -> KeyValuePairs.in(text));
    }

    @Test
    void theFieldsOfATextThatIsNoJsonAreItsPairs() {
        assertThat(AutomaticExtraction.fields("a=1")).containsExactly(entry("a", List.of("1")));
        assertThat(AutomaticExtraction.fields("{b=1")).containsExactly(entry("b", List.of("1")));
    }

    @Test
    void theFieldsOfJsonHaveItsPathsAsNames() {
        assertThat(AutomaticExtraction.fields("{\"a\":{\"b\":1.0},\"c\":[\"x\",\"y=z\"]}"))
                .containsExactly(entry("a.b", List.of("1.0")), entry("c{}", List.of("x", "y=z")));
    }
}
