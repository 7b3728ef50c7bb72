package dev.karst.detection.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlFileTest {

    @Test
    void whatIsNotYaml() {
        assertThat(Texts.problems("name: a\nsearch: 'never closed\n"))
                .containsExactly("a.yml:3:1: not YAML: found unexpected end of stream [K2002]");
        assertThat(Texts.problems("name: a\n\tid: b\n"))
                .singleElement()
                .asString()
                .startsWith("a.yml:2:1: not YAML: ");
        assertThat(Texts.problems("name: a\nid: \u0007\n"))
                .containsExactly("a.yml:2:5: not YAML: the character U+0007 is not allowed [K2002]");
        assertThat(Texts.problems("a: 1\n---\nb: 2\n"))
                .singleElement()
                .asString()
                .contains("not YAML: ");
    }

    @Test
    void whatIsNoMapping() {
        String begin = "a.yml:1:1: expected keys and values (`name: ...`), found ";
        assertThat(Texts.problems("")).containsExactly(begin + "nothing [K2002]");
        assertThat(Texts.problems("- a\n")).containsExactly(begin + "a list [K2002]");
        assertThat(Texts.problems("a\n")).containsExactly(begin + "a text [K2002]");
    }

    @Test
    void duplicateKeysAreRefusedAtEveryDepth() {
        assertThat(Texts.problems("name: a\nid: b\nname: c\ntags: {x: [{y: 1, y: 2}]}\n"))
                .containsExactly(
                        "a.yml:3:1: `name` is already given in line 1 [K2003]",
                        "a.yml:4:19: `y` is already given in line 4 [K2003]");
    }

    @Test
    void noPartOfAFileThrows() {
        for (int i = 0; i < Texts.DETECTION.length(); i++) {
            Texts.read(Texts.DETECTION.substring(0, i), Texts.DETECTION.substring(i));
        }
    }

    @Test
    void byteOrderMarkIsNoPartOfTheText() {
        assertThat(Texts.problems("\uFEFF" + Texts.DETECTION)).isEmpty();
    }

    @Test
    void columnsCountCodePoints() {
        assertThat(Texts.problems("{description: \"\uD83D\uDE00\uD83D\uDE00\", name: 1}"))
                .contains("a.yml:1:27: `name` must be a text, not a number [K2005]");
    }

    @Test
    void listsProblemsOnlyAsFarAsAReaderFollows() {
        String text = Texts.DETECTION.replace("- A AND B", "- 1\n".repeat(10_000));
        assertThat(Texts.problems(text))
                .hasSize(21)
                .last()
                .isEqualTo("a.yml:29:3: there are more problems in this file [K2009]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "a: [", "\"a\": {"})
    void depthEndsBeforeTheStackDoes(String opening) {
        List<String> problems =
                Assertions.assertTimeout(Duration.ofSeconds(20), () -> Texts.problems(opening.repeat(1_000_000)));
        assertThat(problems).singleElement().asString().contains("not YAML: ");
    }

    @Test
    void aliasesDoNotMultiply() {
        StringBuilder text = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 45; i++) {
            text.append("a%d: &a%d [%s]\n".formatted(i, i, "*a%d".formatted(i - 1)));
        }
        assertThat(Texts.problems(text + Texts.DETECTION)).isEmpty();

        String bomb = "a0: &a0 [x]\n" + "b: [*a0, *a0, *a0]\n".repeat(1).replace("]", ", *a0".repeat(60) + "]");
        assertThat(Texts.problems(bomb + Texts.DETECTION))
                .singleElement()
                .asString()
                .contains("not YAML: ");
    }

    @Test
    void aNodeThatHoldsItselfDoesNoHarm() {
        assertThat(Texts.problems("a: &a {b: *a, c: [*a]}\n" + Texts.DETECTION)).isEmpty();
        assertThat(Texts.problems(Texts.DETECTION.replace("tags:", "tags: &t\n  self: *t")))
                .isEmpty();
    }
}
