package dev.karst.language.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.language.diagnostic.Diagnostic;
import dev.karst.language.diagnostic.Diagnostics;
import dev.karst.language.macro.Macro;
import dev.karst.language.macro.Macros;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchParserTest {
    private static final SearchParser PARSER = new SearchParser(new SmallCatalogue());

    @Test
    void stagesAreCutAtPipes() {
        assertThat(spl("a=1 | head 5|where x=1")).isEqualTo("search a=1\n| head 5\n| where x = 1");
        assertThat(spl("search a=1")).isEqualTo("search a=1");
        assertThat(spl("SEARCH a=1 | HEAD 5")).isEqualTo("search a=1\n| head 5");
        assertThat(spl("")).isEqualTo("search *");
    }

    @Test
    void notAtPipesInQuotes() {
        assertThat(spl("a=\"x|y\" | head 1")).isEqualTo("search a=\"x|y\"\n| head 1");
        assertThat(spl("a=\"x\\\"|y\" | head 1")).isEqualTo("search a=\"x\\\"|y\"\n| head 1");
    }

    @Test
    void notAtPipesInBrackets() {
        assertThat(problems("a=1 [ search b | head 1 ] | haed 2"))
                .containsExactly(
                        "K1001 a subsearch is not supported yet []",
                        "K1040 there is no command `haed` [did you mean `head`?]");
    }

    @Test
    void aLeadingPipeBeginsWithACommand() {
        assertThat(spl("| makeresults | head 1")).isEqualTo("| makeresults\n| head 1");
        assertThat(spl(" | search a=1")).isEqualTo("| search a=1");
        assertThat(problems("a | makeresults"))
                .containsExactly("K1042 `makeresults` makes its own rows and must come first"
                        + " [begin the search with `| makeresults`]");
    }

    @Test
    void aSearchHasAtMost500Stages() {
        assertThat(problems("a" + " | head 1".repeat(499))).isEmpty();
        assertThat(problems("a" + " | head 1".repeat(500))).containsExactly("K1029 a search of over 500 stages []");
    }

    @Test
    void aConditionHasNoPipes() {
        Diagnostics found = new Diagnostics();
        assertThat(PARSER.searchTerm("a=1 | head 1", Macros.none(), found)).isEmpty();
        assertThat(found.inOrder()).extracting(Diagnostic::code).containsExactly("K1084");
    }

    @Test
    void aWordIsASearchTermAtTheBeginning() {
        assertThat(spl("head 5")).isEqualTo("search head 5");
        assertThat(spl("searching")).isEqualTo("search searching");
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        assertThat(problems(
                        "a=( | haed 5 | where nope(x) + strftime(1) | dedup x | where len(1,2) | head -1 | | fields"))
                .containsExactly(
                        "K1022 expected a value after `a=`, found `(` []",
                        "K1040 there is no command `haed` [did you mean `head`?]",
                        "K1030 there is no function `nope` []",
                        "K1001 the function `strftime` is not supported yet []",
                        "K1001 the command `dedup` is not supported yet []",
                        "K1031 `len` does not take 2 arguments []",
                        "K1022 expected the end of `head`, found `-1` []",
                        "K1041 there is no command between these pipes []",
                        "K1022 expected a field name, found the end []");
    }

    @Test
    void spansAreInTheExpandedText() {
        Macros macros = Macros.of(List.of(new Macro("m", List.of(), "x=1 | haed 2")));
        SearchParser.Parsed parsed = PARSER.parse("`m` | head 3", macros);
        assertThat(parsed.isSound()).isFalse();
        Diagnostic found = parsed.diagnostics().get(0);
        assertThat(parsed.text().of(found.span())).isEqualTo("haed");
        assertThat(parsed.text().macroAt(found.span())).contains("`m`");
    }

    @Test
    void bracketsThatAreNeverClosed() {
        assertThat(problems("a=1 | head [ | x")).contains("K1028 this bracket is never closed [add a `]`]");
    }

    @Test
    void optionsAndFieldNames() {
        assertThat(spl("a | head limit=3 | fields a, b \"c d\"")).isEqualTo("search a\n| head 3\n| fields a b c d");
        assertThat(problems("a | head limit=x | fields a, | fields a until"))
                .containsExactly(
                        "K1024 `x` is not a whole number []",
                        "K1022 expected a field name after the comma, found the end []",
                        "K1022 expected the end of `fields`, found `until` []");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=",
                "a=\"",
                "(",
                ")",
                "a (",
                "a OR",
                "NOT",
                "a IN (",
                "a IN ()",
                "|",
                "||",
                "| |",
                "`",
                "\"",
                "\\",
                "[",
                "]",
                "'",
                "a | where",
                "a | where (",
                "a | where )",
                "a | where x=",
                "a | where 'x",
                "a | where \"x",
                "a | where if(",
                "a | where x IN 1",
                "a | where 1 1",
                "a | where x . ",
                "TERM(",
                "a\u0000b | \u202e",
                "a!b=c",
                "a | head 99999999999999999999",
                "\uD83D | where \uD83D"
            })
    void neverThrows(String text) {
        assertThat(PARSER.parse(text, Macros.none()).text().original()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "NOT ", "a | where (", "a | where -", "a | where if(", "a | where NOT "})
    void deepNestingIsRefused(String opening) {
        String start = opening.startsWith("a | where ") ? "a | where " : "";
        String text = start + opening.substring(start.length()).repeat(100_000) + "x";
        assertThat(problems(text)).isNotEmpty().allMatch(p -> p.startsWith("K1026"));
    }

    private static String spl(String text) {
        SearchParser.Parsed parsed = PARSER.parse(text, Macros.none());
        assertThat(parsed.diagnostics()).isEmpty();
        return parsed.pipeline().spl();
    }

    private static List<String> problems(String text) {
        return PARSER.parse(text, Macros.none()).diagnostics().stream()
                .map(d -> d.code() + " " + d.headline() + " " + d.hints())
                .toList();
    }
}
