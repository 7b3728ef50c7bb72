package dev.karst.language.macro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.language.diagnostic.Diagnostic;
import dev.karst.language.diagnostic.Diagnostics;
import java.util.List;
import org.junit.jupiter.api.Test;

class MacroExpanderTest {
    private static final Macros MACROS = Macros.of(List.of(
            new Macro("trail", List.of(), "sourcetype=aws:cloudtrail"),
            new Macro("outer", List.of(), "(`trail` OR `inner(x)`)"),
            new Macro("inner", List.of("v"), "a=$v$"),
            new Macro("quoted", List.of("v"), "a=\"$v$\""),
            new Macro("two", List.of("a", "b"), "$a$=[$b$]$a$s"),
            new Macro("drop", List.of("f"), "| fields - $f$"),
            new Macro("loop", List.of(), "x `loop`"),
            new Macro("ping", List.of(), "`pong`"),
            new Macro("pong", List.of(), "`ping`"),
            new Macro("many", List.of(), "`many2``many2``many2``many2``many2``many2``many2``many2``many2``many2`"),
            new Macro("many2", List.of(), "`many3``many3``many3``many3``many3``many3``many3``many3``many3``many3`"),
            new Macro("many3", List.of(), "`many4``many4``many4``many4``many4``many4``many4``many4``many4``many4`"),
            new Macro("many4", List.of(), "`many5``many5``many5``many5``many5``many5``many5``many5``many5``many5`"),
            new Macro("many5", List.of(), "x")));

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void aTextWithoutCallsStays() {
        assertThat(expand("index=a | stats count")).isEqualTo("index=a | stats count");
        assertThat(expand("")).isEmpty();
        assertThat(diagnostics.isEmpty()).isTrue();
    }

    @Test
    void callsWithinCalls() {
        assertThat(expand("`outer` b=1")).isEqualTo("(sourcetype=aws:cloudtrail OR a=x) b=1");
        assertThat(expand("` trail `|head")).isEqualTo("sourcetype=aws:cloudtrail|head");
    }

    @Test
    void argumentsStandAnywhere() {
        assertThat(expand("`two(u, v)`")).isEqualTo("u=[v]us");
        assertThat(expand("`two( u ,v )`")).isEqualTo("u=[v]us");
    }

    @Test
    void argumentsWithQuotesAndCommas() {
        assertThat(expand("`two(\"u, w\", v)`")).isEqualTo("u, w=[v]u, ws");
        assertThat(expand("`two(if(a,b), (c,d))`")).isEqualTo("if(a,b)=[(c,d)]if(a,b)s");
        assertThat(expand("`two(\"a\\\"b\", c)`")).isEqualTo("a\"b=[c]a\"bs");
        assertThat(expand("`quoted(\"back`quote\")`")).isEqualTo("a=\"back`quote\"");
        assertThat(expand("`inner(\"a\".\"b\")`")).isEqualTo("a=\"a\".\"b\"");
        assertThat(expand("`inner(\"\")`")).isEqualTo("a=");
    }

    @Test
    void anArgumentIsNotFilledAgain() {
        assertThat(expand("`two($b$, v)`")).isEqualTo("$b$=[v]$b$s");
    }

    @Test
    void dollarsThatNameNoArgumentStay() {
        assertThat(expand("x=*\\\"y `trail`")).isEqualTo("x=*\\\"y sourcetype=aws:cloudtrail");
    }

    @Test
    void commentsDisappear() {
        assertThat(expand("a```one | `nothing` ` two```b")).isEqualTo("a b");
        assertThat(expand("a ``` x ``` `trail`")).isEqualTo("a   sourcetype=aws:cloudtrail");
        assertThat(diagnostics.isEmpty()).isTrue();
    }

    @Test
    void nothingIsExpandedInsideDoubleQuotes() {
        assertThat(expand("x=\"`trail` ```no comment```\" `trail`"))
                .isEqualTo("x=\"`trail` ```no comment```\" sourcetype=aws:cloudtrail");
        assertThat(expand("x=\"a \\\" `trail`\" b")).isEqualTo("x=\"a \\\" `trail`\" b");
    }

    @Test
    void onlyOnePipeStays() {
        assertThat(expand("a | `drop(x)`")).isEqualTo("a |  fields - x");
        assertThat(expand("a `drop(x)`")).isEqualTo("a | fields - x");
        assertThat(expand("`drop(x)`")).isEqualTo("| fields - x");
    }

    @Test
    void unknownMacros() {
        assertThat(expand("a `trial` b `inner` `nothing_like_it(1)`")).isEqualTo("a   b    ");
        assertThat(diagnostics.inOrder())
                .extracting(d -> d.code() + " " + d.headline() + " " + d.hints())
                .containsExactly(
                        "K1012 there is no macro `trial` [did you mean `trail`?]",
                        "K1012 macro `inner` does not take 0 arguments []",
                        "K1012 there is no macro `nothing_like_it` with one argument []");
    }

    @Test
    void recursionEnds() {
        expand("`loop`");
        assertThat(diagnostics.inOrder()).extracting(Diagnostic::code).containsExactly("K1013");
        Diagnostics others = new Diagnostics();
        MacroExpander.expand("`ping`", MACROS, others);
        assertThat(others.inOrder()).extracting(d -> d.code() + " " + d.label()).containsExactly("K1013 never ends");
    }

    @Test
    void growthEnds() {
        String text = expand("`many`".repeat(3));
        assertThat(text.length()).isLessThan(1_100_000);
        assertThat(diagnostics.inOrder()).extracting(Diagnostic::code).contains("K1014");
    }

    @Test
    void whatIsNeverClosed() {
        assertThat(expand("a ``` b")).isEqualTo("a  ");
        assertThat(expand("a `trail")).isEqualTo("a  ");
        assertThat(diagnostics.inOrder()).extracting(Diagnostic::code).containsExactly("K1010", "K1011");
    }

    @Test
    void theLastOfEqualMacrosHolds() {
        Macros macros = Macros.of(List.of(new Macro("m", List.of(), "one"), new Macro("m", List.of(), "two")));
        assertThat(macros.find("m", 0)).map(Macro::definition).contains("two");
        assertThat(macros.find("m", 1)).isEmpty();
        assertThat(Macros.none().names()).isEmpty();
    }

    private String expand(String text) {
        return MacroExpander.expand(text, MACROS, diagnostics).expanded();
    }

    @Test
    void anEscapedQuoteOpensNothing() {
        Macros macros = Macros.of(List.of(new Macro("m", List.of(), "a=1")));
        assertThat(MacroExpander.expand("x=*\\\"y `m`", macros, new Diagnostics())
                        .expanded())
                .isEqualTo("x=*\\\"y a=1");
    }
}
