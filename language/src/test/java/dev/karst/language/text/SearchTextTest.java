package dev.karst.language.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.language.diagnostic.Diagnostics;
import dev.karst.language.macro.Macro;
import dev.karst.language.macro.MacroExpander;
import dev.karst.language.macro.Macros;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTextTest {
    private static final Macros MACROS = Macros.of(List.of(
            new Macro("a", List.of(), "one `b` two"),
            new Macro("b", List.of(), "deep"),
            new Macro("e", List.of(), "")));

    @Test
    void aPlainTextMapsToItself() {
        SearchText text = SearchText.plain("abc");
        assertThat(text.written(new Span(1, 2))).isEqualTo(new Span(1, 2));
        assertThat(text.written(new Span(3, 3))).isEqualTo(new Span(3, 3));
        assertThat(text.macroAt(new Span(0, 1))).isEmpty();
        assertThat(text.of(new Span(1, 3))).isEqualTo("bc");
        assertThat(SearchText.plain("").written(new Span(0, 0))).isEqualTo(new Span(0, 0));
    }

    @Test
    void whatIsWrittenMapsBackPastACall() {
        SearchText text = expand("x `a` tail");
        assertThat(text.expanded()).isEqualTo("x one deep two tail");
        assertThat(written(text, "tail")).isEqualTo("tail");
        assertThat(written(text, "x")).isEqualTo("x");
    }

    @Test
    void whatAMacroMadeMapsToItsWholeCall() {
        SearchText text = expand("x `a` tail");
        assertThat(written(text, "two")).isEqualTo("`a`");
        assertThat(written(text, "deep")).isEqualTo("`a`");
        assertThat(written(text, "two tail")).isEqualTo("`a` tail");
        assertThat(written(text, "x one")).isEqualTo("x `a`");
    }

    @Test
    void namesTheInnermostMacro() {
        SearchText text = expand("x `a` tail");
        assertThat(text.macroAt(span(text, "one"))).contains("`a`");
        assertThat(text.macroAt(span(text, "deep"))).contains("`a` -> `b`");
        assertThat(text.macroAt(span(text, "tail"))).isEmpty();
    }

    @Test
    void commentsAreSkipped() {
        SearchText text = expand("x ```long comment``` y `e` z ```again``` w");
        assertThat(written(text, "y")).isEqualTo("y");
        assertThat(text.written(span(text, "y"))).isEqualTo(new Span(21, 22));
        assertThat(written(text, "z")).isEqualTo("z");
        assertThat(written(text, "w")).isEqualTo("w");
    }

    @Test
    void theEndMapsToTheEnd() {
        SearchText text = expand("x `a`");
        int end = text.expanded().length();
        assertThat(text.written(new Span(end, end))).isEqualTo(new Span(5, 5));
    }

    @Test
    void spans() {
        assertThat(new Span(3, 5).to(new Span(1, 2))).isEqualTo(new Span(1, 5));
        assertThat(new Span(3, 5).length()).isEqualTo(2);
        assertThatThrownBy(() -> new Span(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Span(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static SearchText expand(String text) {
        return MacroExpander.expand(text, MACROS, new Diagnostics());
    }

    private static Span span(SearchText text, String part) {
        int at = text.expanded().indexOf(part);
        return new Span(at, at + part.length());
    }

    private static String written(SearchText text, String part) {
        Span written = text.written(span(text, part));
        return text.original().substring(written.start(), written.end());
    }
}
