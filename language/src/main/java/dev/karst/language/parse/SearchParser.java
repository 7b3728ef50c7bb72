package dev.karst.language.parse;

import dev.karst.language.diagnostic.Diagnostic;
import dev.karst.language.diagnostic.Diagnostics;
import dev.karst.language.macro.MacroExpander;
import dev.karst.language.macro.Macros;
import dev.karst.language.text.SearchText;
import dev.karst.language.text.Span;
import dev.karst.language.text.Suggestion;
import dev.karst.language.tree.Expression;
import dev.karst.language.tree.Pipeline;
import dev.karst.language.tree.SearchTerm;
import dev.karst.language.tree.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a whole search: expands macros, cuts the text at its pipes and hands each stage to its command. A stage that
 * cannot be read is reported and the next one is tried, so that one run tells everything that is wrong.
 */
public final class SearchParser {
    /** Every stage is a level of the plan. The longest search of Splunk's content has 23. */
    private static final int MOST_STAGES = 500;

    private final Catalogue catalogue;

    public SearchParser(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * What came of a text.
     *
     * @param pipeline the stages that could be read; to be used only when there are no diagnostics
     * @param diagnostics everything that is wrong, in the order of the text
     */
    public record Parsed(SearchText text, Pipeline pipeline, List<Diagnostic> diagnostics) {
        public boolean isSound() {
            return diagnostics.isEmpty();
        }
    }

    /** Never throws, whatever the text. */
    public Parsed parse(String search, Macros macros) {
        Diagnostics diagnostics = new Diagnostics();
        SearchText text = MacroExpander.expand(search, macros, diagnostics);
        Pipeline pipeline = pipeline(text.expanded(), diagnostics);
        return new Parsed(text, pipeline, diagnostics.inOrder());
    }

    /** A text that is one expression, such as a calculated field; empty if it is none. */
    public Optional<Expression> expression(String text, Diagnostics diagnostics) {
        try {
            return Optional.of(ExpressionParser.whole(text, catalogue, diagnostics));
        } catch (SyntaxError error) {
            diagnostics.add(error.diagnostic());
            return Optional.empty();
        }
    }

    /** A text that is one condition in the grammar of search, such as an event type; empty if it is none. */
    public Optional<SearchTerm> searchTerm(String text, Macros macros, Diagnostics diagnostics) {
        String expanded = MacroExpander.expand(text, macros, diagnostics).expanded();
        List<Span> parts = cutAtPipes(expanded, diagnostics);
        if (parts.size() > 1) {
            int pipe = parts.get(0).end();
            diagnostics.add("K1084", "a condition has no pipes", new Span(pipe, pipe + 1), "not part of it");
        }
        if (!diagnostics.inOrder().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SearchTermParser(new Lexer(expanded, 0, expanded.length())).parse());
        } catch (SyntaxError error) {
            diagnostics.add(error.diagnostic());
            return Optional.empty();
        }
    }

    /** A text in the grammar of the search command, such as that of an event type; empty if it is none. */
    public static Optional<SearchTerm> searchTerm(String text, Diagnostics diagnostics) {
        try {
            return Optional.of(new SearchTermParser(new Lexer(text, 0, text.length())).parse());
        } catch (SyntaxError error) {
            diagnostics.add(error.diagnostic());
            return Optional.empty();
        }
    }

    /** The names of the commands of a search in lower case, whether they exist or not; macros stay as they are. */
    public static List<String> commandNames(String search) {
        List<String> names = new ArrayList<>();
        boolean generating = search.stripLeading().startsWith("|");
        List<Span> parts = cutAtPipes(search, new Diagnostics());
        for (int i = generating ? 1 : 0; i < parts.size(); i++) {
            String name = nameAt(search, stripped(search, parts.get(i)));
            boolean implied = i == 0 && !search.isBlank();
            if (implied || !name.isEmpty()) {
                names.add(implied ? "search" : name);
            }
        }
        return names;
    }

    private Pipeline pipeline(String text, Diagnostics diagnostics) {
        List<Diagnostic> macroTrouble = diagnostics.inOrder();
        List<Span> parts = cutAtPipes(text, diagnostics);
        boolean generating = text.stripLeading().startsWith("|");
        List<Stage> stages = new ArrayList<>();
        int first = generating ? 1 : 0;
        if (parts.size() > MOST_STAGES) {
            Span beyond = parts.get(MOST_STAGES);
            diagnostics.add("K1029", "a search of over " + MOST_STAGES + " stages", beyond, "too long");
            parts = parts.subList(0, MOST_STAGES);
        }
        for (int i = first; i < parts.size(); i++) {
            Span part = parts.get(i);
            try {
                stages.add(stage(text, part, i == first, generating, diagnostics));
            } catch (SyntaxError error) {
                // What is left of a stage whose macro is missing need not make sense.
                boolean whole = macroTrouble.stream().noneMatch(d -> part.holds(d.span()));
                if (whole) {
                    diagnostics.add(error.diagnostic());
                }
            }
        }
        return new Pipeline(generating, stages);
    }

    /** At pipes outside double quotes and brackets. */
    private static List<Span> cutAtPipes(String text, Diagnostics diagnostics) {
        List<Span> parts = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\' -> i += i + 1 < text.length() && text.charAt(i + 1) == '"' ? 1 : 0;
                case '"' -> i = endOfQuoted(text, i);
                case '[' -> open.add(i);
                case ']' -> {
                    if (!open.isEmpty()) {
                        open.remove(open.size() - 1);
                    }
                }
                case '|' -> {
                    if (open.isEmpty()) {
                        parts.add(new Span(start, i));
                        start = i + 1;
                    }
                }
                default -> {}
            }
        }
        parts.add(new Span(start, text.length()));
        if (!open.isEmpty()) {
            int at = open.get(0);
            diagnostics.add("K1028", "this bracket is never closed", new Span(at, at + 1), "opened here", "add a `]`");
        }
        return parts;
    }

    private static int endOfQuoted(String text, int open) {
        int i = open + 1;
        while (i < text.length() && text.charAt(i) != '"') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i, text.length());
    }

    private Stage stage(String text, Span part, boolean first, boolean generating, Diagnostics diagnostics) {
        Span span = stripped(text, part);
        Lexer lexer = new Lexer(text, span.start(), span.end());
        CommandSyntax command = command(text, span, first && !generating, lexer);
        if (!first && command.generating()) {
            throw CommandReader.error(
                    "K1042",
                    "`" + command.name() + "` makes its own rows and must come first",
                    span,
                    "not the first command",
                    "begin the search with `| " + command.name() + "`");
        }
        CommandReader reader = new CommandReader(command.name(), span, lexer, catalogue, diagnostics);
        Stage stage = command.read().apply(reader);
        reader.end();
        return stage;
    }

    private CommandSyntax command(String text, Span span, boolean implied, Lexer lexer) {
        int before = lexer.position();
        String name = nameAt(text, span);
        boolean spelledOut = lexer.argument().isWord(catalogue.implied().name());
        lexer.moveTo(before);
        if (implied && !spelledOut) {
            return catalogue.implied();
        }
        lexer.moveTo(before + name.length());
        Span at = new Span(before, Math.max(before + name.length(), Math.min(before + 1, span.end())));
        if (name.isEmpty()) {
            throw CommandReader.error("K1041", "there is no command between these pipes", span, "expected a command");
        }
        Optional<CommandSyntax> found = catalogue.command(name);
        if (found.isPresent()) {
            return found.get();
        }
        if (catalogue.commandComesLater(name)) {
            throw new SyntaxError(Diagnostic.notYet("the command `" + name + "`", at));
        }
        throw CommandReader.error(
                "K1040",
                "there is no command `" + name + "`",
                at,
                "unknown command",
                Suggestion.hint(name, catalogue.commandNames()));
    }

    private static String nameAt(String text, Span span) {
        int i = span.start();
        while (i < span.end() && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '_')) {
            i++;
        }
        return text.substring(span.start(), i).toLowerCase(Locale.ROOT);
    }

    private static Span stripped(String text, Span part) {
        int start = part.start();
        int end = part.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }
}
