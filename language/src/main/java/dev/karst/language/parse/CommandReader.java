package dev.karst.language.parse;

import dev.karst.language.diagnostic.Diagnostic;
import dev.karst.language.diagnostic.Diagnostics;
import dev.karst.language.parse.Token.Kind;
import dev.karst.language.text.Span;
import dev.karst.language.text.Suggestion;
import dev.karst.language.tree.Expression;
import dev.karst.language.tree.SearchTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the arguments of one stage. What a command does not take is an error of the stage. */
public final class CommandReader {
    private final String command;
    private final Span span;
    private final Lexer lexer;
    private final Catalogue catalogue;
    private final Diagnostics diagnostics;

    /** The options that the command has asked for so far: what may have been meant by another name. */
    private final Set<String> options = new TreeSet<>();

    private String lastWord = "";

    CommandReader(String command, Span span, Lexer lexer, Catalogue catalogue, Diagnostics diagnostics) {
        this.command = command;
        this.span = span;
        this.lexer = lexer;
        this.catalogue = catalogue;
        this.diagnostics = diagnostics;
    }

    /** The whole stage, from its command's name on. */
    public Span span() {
        return span;
    }

    /** The characters of a span, as the parser sees them. */
    public String text(Span of) {
        return lexer.text(of);
    }

    /** Where a character of a token's text is written; beyond the last one, where the token ends. */
    public Span place(Token token, int index) {
        return lexer.place(token, index);
    }

    /** The next token, which stays. */
    public Token peek() {
        int before = lexer.position();
        Token token = lexer.argument();
        lexer.moveTo(before);
        return token;
    }

    public Token next() {
        Token token = lexer.argument();
        lastWord = token.is(Kind.WORD) ? token.text() : lastWord;
        return token;
    }

    public boolean atEnd() {
        return peek().is(Kind.END);
    }

    /** Takes the word if it is next, in any case. */
    public boolean take(String word) {
        boolean there = peek().isWord(word);
        if (there) {
            next();
        }
        return there;
    }

    /** Takes the sign if the next word is it or begins with it: {@code - a} and {@code -a} are the same. */
    public boolean takeSign(char sign) {
        Token token = peek();
        boolean there = token.is(Kind.WORD) && token.text().charAt(0) == sign;
        if (there) {
            lexer.moveTo(token.span().start() + 1);
        }
        return there;
    }

    public boolean take(Kind kind) {
        boolean there = peek().is(kind);
        if (there) {
            next();
        }
        return there;
    }

    public Token expect(Kind kind, String what) {
        Token token = next();
        if (!token.is(kind)) {
            throw unexpected(token, what);
        }
        return token;
    }

    /** Fails unless the stage is read to its end. */
    public void end() {
        Token token = peek();
        if (!token.is(Kind.END)) {
            throw unexpected(token, "the end of `" + command + "`");
        }
    }

    /**
     * A field name or a pattern with {@code *}: a word, anything between double or single quotes, or the default name of
     * a column of stats, such as {@code max(bytes)}.
     */
    public String fieldName() {
        return fieldToken().text();
    }

    /** As {@link #fieldName}, with its place. */
    public Token fieldToken() {
        int before = lexer.position();
        Token token = next();
        if (!isName(token)) {
            throw unexpected(token, "a field name");
        }
        if (token.is(Kind.WORD) && token.text().startsWith("'")) {
            // Splunk's examples quote names of stats in this way too.
            lexer.moveTo(before);
            return lexer.expression();
        }
        return token.is(Kind.WORD) ? lexer.withArguments(token) : token;
    }

    /** Field names up to the end, a closing parenthesis or one of the words; commas between them are optional. */
    public List<String> fieldNames(String... untilWords) {
        return fieldTokens(untilWords).stream().map(Token::text).toList();
    }

    private List<Token> fieldTokens(String... untilWords) {
        List<Token> names = new ArrayList<>();
        while (isName(peek()) && !isAnyOf(peek(), untilWords)) {
            names.add(fieldToken());
            boolean comma = false;
            while (take(Kind.COMMA)) {
                // Splunk overlooks a comma too many between names, and published detections have them.
                comma = true;
            }
            if (comma && !isName(peek())) {
                throw unexpected(peek(), "a field name after the comma");
            }
        }
        return names;
    }

    /** As {@link #fieldNames}, but at least one. */
    public List<String> someFieldNames(String... untilWords) {
        return someFieldTokens(untilWords).stream().map(Token::text).toList();
    }

    /** As {@link #someFieldNames}, with their places. */
    public List<Token> someFieldTokens(String... untilWords) {
        List<Token> names = fieldTokens(untilWords);
        if (names.isEmpty()) {
            throw unexpected(peek(), "a field name");
        }
        return names;
    }

    private static boolean isName(Token token) {
        return token.is(Kind.WORD) || token.is(Kind.QUOTED);
    }

    private static boolean isAnyOf(Token token, String... words) {
        for (String word : words) {
            if (token.isWord(word)) {
                return true;
            }
        }
        return false;
    }

    /** The value of {@code name=value} if that comes next. */
    public Optional<Token> option(String name) {
        options.add(name);
        int before = lexer.position();
        if (next().isWord(name) && next().isOperator("=")) {
            Token value = lexer.searchValue();
            if (isName(value)) {
                return Optional.of(value);
            }
            throw unexpected(value, "the value of `" + name + "`");
        }
        lexer.moveTo(before);
        return Optional.empty();
    }

    /** Takes {@code name=} if that comes next; what stands after it is not a plain value. */
    public boolean optionName(String name) {
        options.add(name);
        int before = lexer.position();
        if (next().isWord(name) && next().isOperator("=")) {
            return true;
        }
        lexer.moveTo(before);
        return false;
    }

    /** A whole number from 0 on if a word of digits comes next. */
    public Optional<Long> count() {
        Token token = peek();
        if (!token.is(Kind.WORD) || !token.text().matches("\\d+")) {
            return Optional.empty();
        }
        next();
        return Optional.of(toCount(token));
    }

    /** The token as a whole number from 0 on. */
    public long toCount(Token token) {
        if (!token.text().matches("\\d{1,18}")) {
            throw error("K1024", "`" + token.text() + "` is not a whole number", token.span(), "expected 0 or more");
        }
        return Long.parseLong(token.text());
    }

    /** The token as a truth value: true, t, 1, false, f, 0. */
    public boolean toFlag(Token token) {
        return switch (token.text().toLowerCase(java.util.Locale.ROOT)) {
            case "true", "t", "1" -> true;
            case "false", "f", "0" -> false;
            default ->
                throw error(
                        "K1025",
                        "`" + token.text() + "` is neither true nor false",
                        token.span(),
                        "expected true or false");
        };
    }

    /** An expression of eval, from here on as far as it reaches. */
    public Expression expression() {
        return new ExpressionParser(lexer, catalogue, diagnostics).parse();
    }

    /**
     * An expression between {@code "("} and {@code ")"}, as Splunk's pages write some options: quotes within it may be
     * escaped. Starts behind the first.
     */
    public Expression quotedExpression(Token open) {
        Lexer inner = lexer.upTo("\")\"");
        if (inner == null) {
            throw error("K1023", "this parenthesis is never closed", open.span(), "opened here", "add a `\")\"`");
        }
        Expression expression = new ExpressionParser(inner, catalogue, diagnostics).parse();
        Token rest = inner.argument();
        if (!rest.is(Kind.END)) {
            throw unexpected(rest, "the end of the expression");
        }
        return expression;
    }

    /** The name to the left of an assignment: a word, a field in single quotes, or a text in double quotes. */
    public Token assignedName() {
        int before = lexer.position();
        Token token = lexer.expression();
        if (token.is(Kind.FIELD) || token.is(Kind.QUOTED)) {
            return token;
        }
        lexer.moveTo(before);
        Token word = lexer.argument();
        if (!word.is(Kind.WORD)) {
            throw unexpected(word, "the name of a field to assign");
        }
        return word;
    }

    /** A condition in the grammar of search, from here to the end of the stage. */
    public SearchTerm searchTerm() {
        return new SearchTermParser(lexer).parse();
    }

    /** Reports something that does not keep the rest of the stage from being read. */
    public void report(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    /** Leaves the stage with a diagnostic. */
    public RuntimeException fail(Diagnostic diagnostic) {
        return new SyntaxError(diagnostic);
    }

    /** "expected ..., found ...", with the option that may have been meant. */
    public RuntimeException unexpected(Token found, String expected) {
        boolean word = found.is(Kind.WORD);
        String written = word ? found.text() : found.isOperator("=") ? lastWord : "";
        boolean near = !written.isEmpty() && options.stream().noneMatch(written::equalsIgnoreCase);
        return unexpected(found, expected, near ? Suggestion.hint(written, options) : new String[0]);
    }

    /** "expected ..., found ...", with hints of the command. */
    public RuntimeException unexpected(Token found, String expected, String... hints) {
        return unexpectedToken(found, expected, hints);
    }

    static SyntaxError unexpectedToken(Token found, String expected, String... hints) {
        String what = found.is(Kind.END) ? "the end" : "`" + found.text() + "`";
        return error("K1022", "expected " + expected + ", found " + what, found.span(), "expected " + expected, hints);
    }

    static SyntaxError error(String code, String headline, Span span, String label, String... hints) {
        return new SyntaxError(new Diagnostic(code, headline, span, label, hints));
    }
}
