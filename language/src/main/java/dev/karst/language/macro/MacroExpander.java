package dev.karst.language.macro;

import dev.karst.language.diagnostic.Diagnostic;
import dev.karst.language.diagnostic.Diagnostics;
import dev.karst.language.text.SearchText;
import dev.karst.language.text.SearchText.Piece;
import dev.karst.language.text.Span;
import dev.karst.language.text.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Replaces macro calls by their definitions, as text, before anything is parsed.
 *
 * <p>Rules: a comment between triple backquotes disappears; a call is {@code `name`} or {@code `name(a, "b")`};
 * arguments lose their outer quotes and stand wherever the definition has {@code $name$}, also inside a word; a
 * definition may call macros; inside double quotes nothing is expanded. Where a definition begins with a pipe and the
 * call stands right after one, only one pipe stays.
 */
public final class MacroExpander {
    /** Calls within calls. Content nests two deep; a definition that calls itself never ends. */
    private static final int DEEPEST = 40;

    /** Characters of an expanded search. The longest of Splunk's content has five thousand. */
    private static final int LONGEST = 1_000_000;

    /** Calls in one search: definitions that call each other twice grow without making text. */
    private static final int MOST_CALLS = 10_000;

    private final Macros macros;
    private final Diagnostics diagnostics;
    private final StringBuilder expanded = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();
    private int calls;

    /** Whether a call inside the outermost one never ended: the rest of that one is left out. */
    private boolean givenUp;

    private MacroExpander(Macros macros, Diagnostics diagnostics) {
        this.macros = macros;
        this.diagnostics = diagnostics;
    }

    /** Never fails: a call that cannot be expanded is reported, at its place in the expanded text, and left out. */
    public static SearchText expand(String original, Macros macros, Diagnostics diagnostics) {
        MacroExpander expander = new MacroExpander(macros, diagnostics);
        expander.walk(original, new Origin(null, new Span(0, original.length()), 0));
        return new SearchText(original, expander.expanded.toString(), expander.pieces);
    }

    /** Where the text being walked comes from: the user's own (macro is null), or a call, with its nesting depth. */
    private record Origin(String macro, Span call, int depth) {
        Span at(int from, int to) {
            return macro == null ? new Span(from, to) : call;
        }

        /** The macros from the outermost to one that is called here; where they are many, the first few. */
        String trail(String called) {
            String next = depth == 5 ? "…" : "`" + called + "`";
            return macro == null ? next : depth > 5 ? macro : macro + " -> " + next;
        }
    }

    private void walk(String text, Origin origin) {
        int copied = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '"') {
                i = endOfQuoted(text, i);
            } else if (text.startsWith("\\\"", i)) {
                // A quote that is part of a bare word.
                i += 2;
            } else if (c != '`') {
                i++;
            } else {
                copy(text, copied, i, origin);
                i = text.startsWith("```", i) ? comment(text, i, origin) : call(text, i, origin);
                copied = i;
            }
        }
        copy(text, copied, text.length(), origin);
    }

    /** The offset after the closing quote, or the end of the text. */
    static int endOfQuoted(String text, int open) {
        for (int i = open + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '"') {
                return i + 1;
            }
        }
        return text.length();
    }

    private int comment(String text, int open, Origin origin) {
        int close = text.indexOf("```", open + 3);
        if (close < 0) {
            report(
                    "K1010",
                    "this comment is never closed",
                    origin.at(open, text.length()),
                    origin,
                    "expected ``` at its end");
            return text.length();
        }
        // A comment separates words, as a space does.
        append(" ", origin.at(open, close + 3), origin.macro());
        return close + 3;
    }

    private int call(String text, int open, Origin origin) {
        int close = endOfCall(text, open + 1);
        if (close < 0) {
            report(
                    "K1011",
                    "this macro call is never closed",
                    origin.at(open, text.length()),
                    origin,
                    "expected ` at its end");
            return text.length();
        }
        Span written = origin.at(open, close + 1);
        expandCall(text.substring(open + 1, close).strip(), written, origin);
        return close + 1;
    }

    /** The offset of the closing backquote: quotes in the arguments may hold one. */
    private static int endOfCall(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '`') {
                return i;
            }
            if (text.charAt(i) == '"') {
                i = endOfQuoted(text, i) - 1;
            }
        }
        return -1;
    }

    private void expandCall(String call, Span written, Origin origin) {
        givenUp &= origin.macro() != null;
        if (givenUp) {
            return;
        }
        int parenthesis = call.indexOf('(');
        boolean hasArguments = parenthesis >= 0 && call.endsWith(")");
        String name = (hasArguments ? call.substring(0, parenthesis) : call).strip();
        List<String> arguments =
                hasArguments ? MacroArguments.split(call.substring(parenthesis + 1, call.length() - 1)) : List.of();
        Optional<Macro> found = macros.find(name, arguments.size());
        if (found.isEmpty()) {
            String count = arguments.size() == 1 ? "one argument" : arguments.size() + " arguments";
            boolean otherCount = macros.names().contains(name);
            report(
                    "K1012",
                    otherCount
                            ? "macro `" + name + "` does not take " + count
                            : "there is no macro `" + name + "`" + (arguments.isEmpty() ? "" : " with " + count),
                    written,
                    origin,
                    otherCount ? "called with " + count : "unknown macro",
                    otherCount ? new String[0] : Suggestion.hint(name, macros.names()));
            return;
        }
        if (origin.depth() >= DEEPEST) {
            givenUp = true;
            report(
                    "K1013",
                    "macro `" + name + "` calls itself, directly or through others",
                    written,
                    origin,
                    "never ends");
            return;
        }
        String definition = MacroArguments.fill(found.get(), arguments);
        if (++calls > MOST_CALLS || expanded.length() + definition.length() > LONGEST) {
            givenUp = true;
            report(
                    "K1014",
                    "macros expand this search beyond " + LONGEST + " characters or " + MOST_CALLS + " calls",
                    written,
                    origin,
                    "too long");
            return;
        }
        walk(withoutSecondPipe(definition), new Origin(origin.trail(name), written, origin.depth() + 1));
    }

    private String withoutSecondPipe(String definition) {
        String stripped = definition.stripLeading();
        int last = expanded.length() - 1;
        while (last >= 0 && Character.isWhitespace(expanded.charAt(last))) {
            last--;
        }
        boolean afterPipe = last >= 0 && expanded.charAt(last) == '|';
        return afterPipe && stripped.startsWith("|") ? stripped.substring(1) : definition;
    }

    private void copy(String text, int from, int to, Origin origin) {
        append(text.substring(from, to), origin.at(from, to), origin.macro());
    }

    private void append(String text, Span written, String macro) {
        if (!text.isEmpty()) {
            int start = expanded.length();
            expanded.append(text);
            pieces.add(new Piece(new Span(start, expanded.length()), written, macro));
        }
    }

    /** Leaves a space where the trouble stands, so that the diagnostic has a place in the expanded text. */
    private void report(String code, String headline, Span written, Origin origin, String label, String... hints) {
        int start = expanded.length();
        append(" ", written, origin.macro());
        diagnostics.add(new Diagnostic(code, headline, new Span(start, start + 1), label, hints));
    }
}
