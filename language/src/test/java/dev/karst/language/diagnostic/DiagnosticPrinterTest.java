package dev.karst.language.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.language.macro.Macro;
import dev.karst.language.macro.MacroExpander;
import dev.karst.language.macro.Macros;
import dev.karst.language.text.SearchText;
import dev.karst.language.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticPrinterTest {
    @Test
    void headlineLineCaretsAndHints() {
        assertThat(print("index=a\n| haed 5", "haed", "unknown command", "did you mean `head`?"))
                .isEqualTo("""
                        error[K1040] something is wrong
                        2 | | haed 5
                          |   ^^^^ unknown command
                          = hint: did you mean `head`?
                        """);
    }

    @Test
    void withoutLabelOrHint() {
        assertThat(print("a", "a", "")).isEqualTo("""
                error[K1040] something is wrong
                1 | a
                  | ^
                """);
    }

    @Test
    void theEndOfTheText() {
        SearchText text = SearchText.plain("a | ");
        assertThat(DiagnosticPrinter.print(new Diagnostic("K1041", "no command", new Span(4, 4), "here"), text))
                .isEqualTo("error[K1041] no command\n1 | a | \n  |     ^ here\n");
    }

    @Test
    void theMarginIsAsWideAsTheNumber() {
        assertThat(print("\n".repeat(11) + "x", "x", "here")).isEqualTo("""
                error[K1040] something is wrong
                12 | x
                   | ^ here
                """);
    }

    @Test
    void insideAMacro() {
        Macros macros = Macros.of(List.of(new Macro("m", List.of(), "a | `n`"), new Macro("n", List.of(), "haed 5")));
        SearchText text = MacroExpander.expand("x `m` y", macros, new Diagnostics());
        int at = text.expanded().indexOf("haed");
        Diagnostic diagnostic = new Diagnostic("K1040", "no command", new Span(at, at + 4), "unknown");
        assertThat(DiagnosticPrinter.print(diagnostic, text)).isEqualTo("""
                error[K1040] no command
                1 | x `m` y
                  |   ^^^ unknown
                  = in macro `m` -> `n`, which expands to: haed 5
                """);
    }

    @Test
    void longLinesAreCut() {
        String printed = print("a".repeat(300) + "MARK" + "b".repeat(300), "MARK", "here");
        assertThat(printed).isEqualTo("""
                error[K1040] something is wrong
                1 | …%sMARK%s…
                  |  %s^^^^ here
                """.formatted("a".repeat(80), "b".repeat(76), " ".repeat(80)));
    }

    @Test
    void longSpansEndWithTheLine() {
        assertThat(print("ab\ncd", "b\ncd", "here")).isEqualTo("""
                error[K1040] something is wrong
                1 | ab
                  |  ^ here
                """);
    }

    @Test
    void nothingReachesTheTerminalThatSteersIt() {
        assertThat(print("\u001b[2J\u202Eab", "ab", "it\u001b", "say \u2066x\r"))
                .isEqualTo("""
                        error[K1040] something is wrong
                        1 | \\u{1b}[2J\\u{202e}ab
                          |                  ^^ it\\u{1b}
                          = hint: say \\u{2066}x\\u{d}
                        """);
        String hostile = DiagnosticPrinter.print(
                new Diagnostic("K1040", "no `\u0007`\n", new Span(0, 1), ""), SearchText.plain("\u0007\t"));
        assertThat(hostile).startsWith("error[K1040] no `\\u{7}`\\u{a}\n1 | \\u{7} \n");
    }

    @Test
    void aMacroNameCannotSteerIt() {
        Macros macros = Macros.of(List.of(new Macro("m\u001b[2J", List.of(), "haed")));
        SearchText text = MacroExpander.expand("`m\u001b[2J`", macros, new Diagnostics());
        String printed = DiagnosticPrinter.print(new Diagnostic("K1040", "no", new Span(0, 4), ""), text);
        assertThat(printed).doesNotContain("\u001b");
    }

    @Test
    void caretsAreAsWideAsWhatIsShown() {
        assertThat(print("a \u0007b c", "\u0007b", "here")).contains("1 | a \\u{7}b c\n  |   ^^^^^^ here\n");
    }

    @Test
    void diagnosticsKeepEachThingOnceInTheOrderOfTheText() {
        Diagnostics diagnostics = new Diagnostics();
        diagnostics.add("K1002", "b", new Span(5, 6), "");
        diagnostics.add("K1001", "a", new Span(1, 2), "");
        diagnostics.add("K1002", "again", new Span(5, 6), "");
        assertThat(diagnostics.inOrder()).extracting(Diagnostic::headline).containsExactly("a", "b");
        assertThat(diagnostics.inOrder().get(0).isNotYet()).isTrue();
    }

    private static String print(String search, String part, String label, String... hints) {
        int at = search.indexOf(part);
        Diagnostic diagnostic =
                new Diagnostic("K1040", "something is wrong", new Span(at, at + part.length()), label, hints);
        return DiagnosticPrinter.print(diagnostic, SearchText.plain(search));
    }
}
