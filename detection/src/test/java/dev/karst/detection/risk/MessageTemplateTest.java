package dev.karst.detection.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTemplateTest {
    private static final Map<String, List<String>> ROW = Map.of(
            "user", List.of("ann"),
            "dest", List.of("h1", "h2"),
            "source.address", List.of("10.0.0.1"),
            "destination{}.address", List.of("10.0.0.2"),
            "PSWA Host", List.of("web"),
            "x-amz-grant-read", List.of("all"),
            "empty", List.of(""));

    @Test
    void fillsTokens() {
        assertThat(fill("User $user$ on $dest$.")).isEqualTo("User ann on h1, h2.");
        assertThat(fill("$user$$user$")).isEqualTo("annann");
        assertThat(fill("$source.address$ to $destination{}.address$ at $PSWA Host$, $x-amz-grant-read$"))
                .isEqualTo("10.0.0.1 to 10.0.0.2 at web, all");
        assertThat(fill("[$empty$]")).isEqualTo("[]");
        assertThat(fill("no token")).isEqualTo("no token");
        assertThat(fill("")).isEmpty();
    }

    @Test
    void saysWhichFieldTheRowLacks() {
        assertThat(fill("User $user_arn$ from $src_ip$")).isEqualTo("User (no user_arn) from (no src_ip)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"$", "$$", "$$$", "costs 5$", "a $user on it", "$ user$", "$user $", "$us\ner$", "user$ did"})
    void dollarsThatAreNoTokenStay(String text) {
        assertThat(fill(text)).isEqualTo(text);
    }

    @Test
    void aTokenAfterASingleDollarIsStillFilled() {
        assertThat(fill("$5 for $user$")).isEqualTo("$5 for ann");
        assertThat(fill("by $user on $dest$ and user$ too")).isEqualTo("by $user on h1, h2 and user$ too");
        assertThat(fill("$$user$")).isEqualTo("$ann");
    }

    @Test
    void valuesAreNeverFilledAgain() {
        MessageTemplate template = MessageTemplate.of("$a$ $b$$c$");
        Map<String, List<String>> row = Map.of("a", List.of("$b$", "$"), "b", List.of("$c"), "c", List.of("a$\\1"));
        assertThat(template.fill(field -> row.get(field))).isEqualTo("$b$, $ $ca$\\1");
    }

    @Test
    void namesItsFieldsOnce() {
        assertThat(MessageTemplate.of("$user$ $dest$ $user$ $ $PSWA Host$").fields())
                .containsExactly("user", "dest", "PSWA Host");
    }

    private static String fill(String text) {
        return MessageTemplate.of(text).fill(field -> ROW.getOrDefault(field, List.of()));
    }
}
