package dev.karst.language.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    private static final List<String> NAMES = List.of("stats", "sort", "rename", "eventstats", "table");

    @Test
    void findsTheNearest() {
        assertThat(Suggestion.near("stast", NAMES)).contains("stats");
        assertThat(Suggestion.near("STATS", NAMES)).contains("stats");
        assertThat(Suggestion.near("stat", NAMES)).contains("stats");
        assertThat(Suggestion.near("renmae", NAMES)).contains("rename");
        assertThat(Suggestion.near("evenstats", NAMES)).contains("eventstats");
    }

    @Test
    void whatIsFarIsNotSuggested() {
        assertThat(Suggestion.near("dedup", NAMES)).isEmpty();
        assertThat(Suggestion.near("", NAMES)).isEmpty();
        assertThat(Suggestion.near("x".repeat(1000), NAMES)).isEmpty();
        assertThat(Suggestion.near("stats", List.of())).isEmpty();
    }

    @Test
    void tiesGoAlphabetically() {
        assertThat(Suggestion.near("abcx", List.of("abcz", "abcy"))).contains("abcy");
    }

    @Test
    void asAHint() {
        assertThat(Suggestion.hint("tabel", NAMES)).containsExactly("did you mean `table`?");
        assertThat(Suggestion.hint("dedup", NAMES)).isEmpty();
    }
}
