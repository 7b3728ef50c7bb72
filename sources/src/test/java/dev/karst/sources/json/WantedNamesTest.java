package dev.karst.sources.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.engine.data.FieldUse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WantedNamesTest {

    @Test
    void nothingWantedIsADeadEnd() {
        WantedNames wanted = new WantedNames(FieldUse.NONE);
        assertThat(wanted.root().dead).isTrue();
        assertThat(wanted.nothing().dead).isTrue();
        assertThat(wanted.hasPatterns()).isFalse();
    }

    @Test
    void aKeyThatLeadsNowhereIsADeadEnd() {
        WantedNames wanted = new WantedNames(FieldUse.of("a.b"));
        assertThat(after(wanted, "x").dead).isTrue();
        assertThat(after(wanted, "a").dead).isFalse();
        assertThat(after(wanted, "a").isWanted()).isFalse();
        assertThat(after(wanted, "a", "b").names).containsExactly("a.b");
        assertThat(after(wanted, "a.b").names).containsExactly("a.b");
        assertThat(after(wanted, "a", "b", "c").dead).isTrue();
    }

    @Test
    void aPatternIsWantedEverywhereItFits() {
        WantedNames wanted = new WantedNames(FieldUse.of("*.b", "a"));
        assertThat(wanted.hasPatterns()).isTrue();
        assertThat(after(wanted, "b").isWanted()).isFalse();
        assertThat(after(wanted, "x", "b").matched).isTrue();
        assertThat(after(wanted, "x", "y", "b").matched).isTrue();
        assertThat(after(wanted, "a").names).containsExactly("a");
    }

    @Test
    void anExclusionStillLetsTheNameThrough() {
        WantedNames wanted = new WantedNames(FieldUse.ALL.without(List.of("a")));
        assertThat(after(wanted, "a").matched).isTrue();
    }

    @Test
    void bracesCanBeSkippedInNamesButNotInPatterns() {
        WantedNames wanted = new WantedNames(FieldUse.of("a{}{}", "a{}*"));
        NameState a = after(wanted, "a");
        assertThat(a.single(wanted).readAs).containsExactly("a{}{}");
        assertThat(a.single(wanted).matched).isFalse();
        NameState list = a.list(wanted);
        assertThat(list.matched).isTrue();
        assertThat(list.single(wanted).readAs).containsExactly("a{}{}");
        assertThat(list.list(wanted).single(wanted).names).containsExactly("a{}{}");
    }

    @Test
    void moreKeysThanAreRememberedGiveTheSame() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            names.add("key" + i);
        }
        WantedNames wanted = new WantedNames(FieldUse.of(names.subList(500, 1500)));
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < 2000; i++) {
                byte[] key = names.get(i).getBytes(StandardCharsets.UTF_8);
                NameState state = wanted.root().member(wanted, key, 0, key.length);
                assertThat(state.isWanted()).isEqualTo(i >= 500 && i < 1500);
            }
        }
    }

    private static NameState after(WantedNames wanted, String... keys) {
        NameState state = wanted.root();
        for (String key : keys) {
            byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
            state = state.member(wanted, bytes, 0, bytes.length);
        }
        return state;
    }
}
