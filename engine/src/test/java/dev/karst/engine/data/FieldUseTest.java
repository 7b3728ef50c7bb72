package dev.karst.engine.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FieldUseTest {
    private static final List<String> NAMES = List.of("a", "b", "ab", "ac", "_time", "_raw", "x.y");

    private static final List<FieldUse> USES = List.of(
            FieldUse.ALL,
            FieldUse.NONE,
            FieldUse.of("a", "b"),
            FieldUse.of("a*"),
            use("*", "a"),
            use("*", "a b"),
            use("*", "a*"),
            use("a*", "ab"),
            use("a* b", "a"),
            use("*", "_*"));

    @Test
    void wantsWhatIsIncludedAndNotExcluded() {
        FieldUse use = use("a* b", "ab _*");
        assertThat(NAMES.stream().filter(use::wants)).containsExactly("a", "b", "ac");
        assertThat(NAMES).allMatch(FieldUse.ALL::wants).noneMatch(FieldUse.NONE::wants);
        assertThat(FieldUse.of("A").wants("a")).isFalse();
    }

    @Test
    void allAndExact() {
        assertThat(FieldUse.ALL.wantsAll()).isTrue();
        assertThat(use("*", "a").wantsAll()).isFalse();
        assertThat(FieldUse.of("a", "b").isExact()).isTrue();
        assertThat(FieldUse.of("a*").isExact()).isFalse();
        assertThat(FieldUse.NONE.isExact()).isTrue();
    }

    @Test
    void togetherNeverLess() {
        for (FieldUse one : USES) {
            for (FieldUse other : USES) {
                FieldUse both = one.and(other);
                assertThat(NAMES.stream().filter(n -> one.wants(n) || other.wants(n)))
                        .as(one + " and " + other + " is " + both)
                        .allMatch(both::wants);
            }
        }
    }

    @Test
    void togetherNotMoreWhereItIsClear() {
        assertThat(FieldUse.of("a").and(List.of("b"))).isEqualTo(FieldUse.of("a", "b"));
        assertThat(use("*", "a").and(FieldUse.of("b"))).isEqualTo(use("* b", "a"));
        assertThat(use("*", "a").and(FieldUse.of("a")).wants("a")).isTrue();
        assertThat(FieldUse.of("b").and(use("*", "a")).wants("a")).isFalse();
        assertThat(FieldUse.of("b").and(use("*", "a*")).wants("ab")).isFalse();
        assertThat(use("*", "a*").and(FieldUse.of("b"))).isEqualTo(use("* b", "a*"));
    }

    @Test
    void withoutLosesOnlyThoseNames() {
        for (FieldUse use : USES) {
            FieldUse without = use.without(List.of("a", "x.y"));
            for (String name : NAMES) {
                boolean gone = name.equals("a") || name.equals("x.y");
                assertThat(without.wants(name)).as(use + " " + name).isEqualTo(use.wants(name) && !gone);
            }
        }
        assertThat(FieldUse.of("a", "b").without(List.of("a"))).isEqualTo(FieldUse.of("b"));
    }

    @Test
    void aNameWithAStarTakesNothingAway() {
        assertThat(FieldUse.ALL.without(List.of("*"))).isEqualTo(FieldUse.ALL);
        assertThat(FieldUse.of("ab", "a*").without(List.of("a*")).wants("ab")).isTrue();
    }

    @Test
    void asText() {
        assertThat(FieldUse.NONE).hasToString("nothing");
        assertThat(use("b a", "")).hasToString("a b");
        assertThat(use("*", "b a")).hasToString("* -a -b");
    }

    private static FieldUse use(String include, String exclude) {
        return new FieldUse(patterns(include), patterns(exclude));
    }

    private static Set<NamePattern> patterns(String names) {
        return Stream.of(names.split(" "))
                .filter(n -> !n.isEmpty())
                .map(NamePattern::new)
                .collect(Collectors.toSet());
    }
}
