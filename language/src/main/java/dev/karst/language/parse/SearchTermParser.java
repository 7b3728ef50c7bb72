package dev.karst.language.parse;

import dev.karst.language.diagnostic.Diagnostic;
import dev.karst.language.parse.Token.Kind;
import dev.karst.language.text.Span;
import dev.karst.language.tree.SearchTerm;
import dev.karst.language.tree.SearchTerm.Bound;
import dev.karst.language.tree.SearchTerm.Form;
import dev.karst.language.tree.SearchTerm.Literal;
import dev.karst.language.tree.SearchTerm.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads the grammar of the search command. Order: parentheses, NOT, OR, AND; two terms side by side are ANDed. The words
 * AND, OR, NOT count only in capitals; anything else is a keyword to look for.
 */
final class SearchTermParser {
    private static final int DEEPEST = 200;

    private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\\"])");

    /** Fields that are not fields: what they mean is not built yet. */
    private static final Set<String> LATER_FIELDS =
            Set.of("savedsearch", "timeformat", "_index_earliest", "_index_latest");

    private final Lexer lexer;
    private int depth;

    SearchTermParser(Lexer lexer) {
        this.lexer = lexer;
    }

    /** Everything up to the end of the stage; nothing at all means everything. */
    SearchTerm parse() {
        Token first = peek();
        if (first.is(Kind.END)) {
            return new SearchTerm.All(first.span());
        }
        SearchTerm term = and();
        Token rest = peek();
        if (!rest.is(Kind.END)) {
            throw rest.is(Kind.CLOSE)
                    ? CommandReader.error("K1027", "this `)` closes nothing", rest.span(), "no `(` before it")
                    : CommandReader.unexpectedToken(rest, "a search term");
        }
        return term;
    }

    private SearchTerm and() {
        List<SearchTerm> terms = new ArrayList<>();
        terms.add(or());
        while (true) {
            Token token = peek();
            if (isKeyword(token, "AND")) {
                lexer.argument();
            } else if (token.is(Kind.END) || token.is(Kind.CLOSE)) {
                return together(terms, list -> new SearchTerm.And(around(list), list));
            } else if (token.is(Kind.COMMA)) {
                lexer.argument();
                continue;
            }
            terms.add(or());
        }
    }

    private SearchTerm or() {
        List<SearchTerm> terms = new ArrayList<>();
        terms.add(not());
        while (isKeyword(peek(), "OR")) {
            lexer.argument();
            terms.add(not());
        }
        return together(terms, list -> new SearchTerm.Or(around(list), list));
    }

    private static SearchTerm together(List<SearchTerm> terms, Function<List<SearchTerm>, SearchTerm> join) {
        return terms.size() == 1 ? terms.get(0) : join.apply(terms);
    }

    private static Span around(List<SearchTerm> terms) {
        return terms.get(0).span().to(terms.get(terms.size() - 1).span());
    }

    private SearchTerm not() {
        if (++depth > DEEPEST) {
            throw CommandReader.error(
                    "K1026", "this search is nested over " + DEEPEST + " deep", peek().span(), "too deep");
        }
        try {
            Token token = peek();
            if (isKeyword(token, "NOT")) {
                lexer.argument();
                SearchTerm term = not();
                return new SearchTerm.Not(token.span().to(term.span()), term);
            }
            return token.is(Kind.OPEN) ? parenthesised() : term();
        } finally {
            depth--;
        }
    }

    private SearchTerm parenthesised() {
        Token open = lexer.argument();
        SearchTerm inner = and();
        if (!lexer.argument().is(Kind.CLOSE)) {
            throw CommandReader.error(
                    "K1023", "this parenthesis is never closed", open.span(), "opened here", "add a `)`");
        }
        return inner;
    }

    private SearchTerm term() {
        Token field = lexer.quotedFieldOfTerm();
        Token first = field != null ? field : lexer.argument();
        if (first.is(Kind.OPEN_BRACKET)) {
            throw new SyntaxError(Diagnostic.notYet("a subsearch", first.span()));
        }
        if (!first.is(Kind.WORD) && !first.is(Kind.QUOTED) && !first.is(Kind.FIELD)) {
            throw CommandReader.unexpectedToken(first, "a search term");
        }
        if (first.is(Kind.WORD) && Set.of("AND", "OR").contains(first.text())) {
            throw CommandReader.unexpectedToken(first, "a search term before `" + first.text() + "`");
        }
        Token after = peek();
        if (after.is(Kind.OPERATOR)) {
            return comparison(first, lexer.argument());
        }
        if (after.isWord("IN") && isOpenAfterIn()) {
            lexer.argument();
            return in(first);
        }
        Literal value = literal(first);
        return value.text().equals("*") && value.form() == Form.PLAIN
                ? new SearchTerm.All(value.span())
                : new SearchTerm.Keyword(value.span(), value);
    }

    private boolean isOpenAfterIn() {
        int before = lexer.position();
        lexer.argument();
        boolean open = lexer.argument().is(Kind.OPEN);
        lexer.moveTo(before);
        return open;
    }

    private SearchTerm comparison(Token field, Token sign) {
        refuseLater(field);
        Operator operator = operator(sign);
        Token first = lexer.searchValue();
        if (!first.is(Kind.WORD) && !first.is(Kind.QUOTED)) {
            throw CommandReader.unexpectedToken(first, "a value after `" + field.text() + sign.text() + "`");
        }
        Literal value = literal(first);
        Span span = field.span().to(value.span());
        Optional<Bound> bound =
                field.is(Kind.WORD) && operator == Operator.EQUAL ? Bound.named(field.text()) : Optional.empty();
        return bound.<SearchTerm>map(b -> new SearchTerm.TimeBound(span, b, value))
                .orElseGet(() -> new SearchTerm.Comparison(span, field.text(), operator, value));
    }

    private SearchTerm in(Token field) {
        refuseLater(field);
        Token open = lexer.argument();
        List<Literal> values = new ArrayList<>();
        while (true) {
            Token token = lexer.searchValue();
            if (token.is(Kind.CLOSE)) {
                if (values.isEmpty()) {
                    throw CommandReader.unexpectedToken(token, "a value after IN");
                }
                return new SearchTerm.In(field.span().to(token.span()), field.text(), values);
            }
            if (token.is(Kind.END)) {
                throw CommandReader.error(
                        "K1023", "this parenthesis is never closed", open.span(), "opened here", "add a `)`");
            }
            if (token.is(Kind.COMMA)) {
                continue;
            }
            if (!token.is(Kind.WORD) && !token.is(Kind.QUOTED)) {
                throw CommandReader.unexpectedToken(token, "a value");
            }
            values.add(literal(token));
        }
    }

    private static void refuseLater(Token field) {
        if (LATER_FIELDS.contains(field.text().toLowerCase(Locale.ROOT))) {
            throw new SyntaxError(Diagnostic.notYet("`" + field.text() + "=` in a search", field.span()));
        }
    }

    private Literal literal(Token token) {
        boolean wraps = token.is(Kind.WORD) && Set.of("TERM", "CASE").contains(token.text()) && peek().is(Kind.OPEN);
        if (!wraps) {
            // Between quotes the lexer has resolved it already; without them a backslash and a quote can be escaped.
            boolean quoted = token.is(Kind.QUOTED);
            String text = quoted ? token.text() : ESCAPE.matcher(token.text()).replaceAll("$1");
            return new Literal(token.span(), text, quoted, Form.PLAIN);
        }
        Token open = lexer.argument();
        Optional<String> quoted =
                peek().is(Kind.QUOTED) ? Optional.of(lexer.argument().text()) : Optional.empty();
        String rest = lexer.upToClosing();
        if (rest == null || quoted.isPresent() && !rest.isBlank()) {
            throw CommandReader.error(
                    "K1023", "this parenthesis is never closed", open.span(), "opened here", "add a `)`");
        }
        Span span = new Span(token.span().start(), lexer.position());
        return new Literal(span, quoted.orElse(rest), quoted.isPresent(), Form.valueOf(token.text()));
    }

    private static Operator operator(Token sign) {
        String spl = sign.text().equals("==") ? "=" : sign.text();
        for (Operator operator : Operator.values()) {
            if (operator.spl().equals(spl)) {
                return operator;
            }
        }
        throw CommandReader.unexpectedToken(sign, "a comparison");
    }

    private static boolean isKeyword(Token token, String word) {
        return token.is(Kind.WORD) && token.text().equals(word);
    }

    private Token peek() {
        int before = lexer.position();
        Token token = lexer.argument();
        lexer.moveTo(before);
        return token;
    }
}
