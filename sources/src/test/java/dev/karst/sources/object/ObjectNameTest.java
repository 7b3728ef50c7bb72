package dev.karst.sources.object;

import static dev.karst.sources.object.ObjectName.ofBytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ObjectNameTest {

    @Test
    void isTheLastPartOfThePath() {
        assertThat(ObjectName.of(Path.of("logs", "a b.json"))).isEqualTo("a b.json");
    }

    @Test
    void keepsTextInAnyLanguage() {
        assertThat(ofBytes("événement-日誌-😀.json".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("événement-日誌-😀.json");
    }

    @Test
    void showsBytesThatAreNoText() {
        assertThat(ofBytes(new byte[] {'a', (byte) 0xff, 'b', (byte) 0xc3})).isEqualTo("a\\xFFb\\xC3");
    }

    @Test
    void showsWhatWouldActOnATerminal() {
        assertThat(ofBytes("a\u001b[2J\n\tb\u202Ec".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("a\\u{1b}[2J\\u{a}\\u{9}b\\u{202e}c");
    }

    @Test
    void tellsWhatLooksAlikeApart() {
        assertThat(ofBytes(new byte[] {(byte) 0xff})).isEqualTo("\\xFF");
        assertThat(ofBytes("\\xFF".getBytes(StandardCharsets.UTF_8))).isEqualTo("\\\\xFF");
    }
}
