package dev.karst.language.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {
    @Test
    void ordinaryTextStays() {
        String text = "Zürich 東京 \uD83D\uDE00 a|b \\ \"";
        assertThat(Printable.line(text)).isSameAs(text);
    }

    @Test
    void controlCharactersAreShown() {
        assertThat(Printable.line("a\u001b[31mb")).isEqualTo("a\\u{1b}[31mb");
        assertThat(Printable.line("a\r\nb\u0000\u007f\u0085")).isEqualTo("a\\u{d}\\u{a}b\\u{0}\\u{7f}\\u{85}");
        assertThat(Printable.line("a\u2028b\u2029")).isEqualTo("a\\u{2028}b\\u{2029}");
    }

    @Test
    void aTabIsASpace() {
        assertThat(Printable.line("a\tb")).isEqualTo("a b");
    }

    @Test
    void whatTurnsTheReadingDirectionIsShown() {
        assertThat(Printable.line("a\u202Eb\u2066c\u200F")).isEqualTo("a\\u{202e}b\\u{2066}c\\u{200f}");
    }

    @Test
    void halfACharacterIsShown() {
        assertThat(Printable.line("a\uD83D")).isEqualTo("a\\u{d83d}");
        assertThat(Printable.line("\uDE00b")).isEqualTo("\\u{de00}b");
    }
}
