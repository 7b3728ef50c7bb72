package dev.karst.language.parse;

import dev.karst.language.parse.Token.Kind;
import dev.karst.language.text.Span;

/**
 * Cuts a stage into tokens, on demand: where a word ends depends on who reads it. In arguments {@code a-b.c{}} is one
 * word, in an expression it is arithmetic, and after the {@code =} of a search term even {@code a=b} is one value.
 */
final class Lexer {
    private final String text;
    private final int end;
    private int position;

    Lexer(String text, int start, int end) {
        this.text = text;
        this.position = start;
        this.end = end;
    }

    int position() {
        return position;
    }

    void moveTo(int newPosition) {
        position = newPosition;
    }

    /**
     * A lexer of the stretch from here to some closing characters, in which each {@code \\"} is a mere quote; null if they
     * do not come. This one goes on behind them. Places stay what they are.
     */
    Lexer upTo(String closing) {
        int stop = text.indexOf(closing, position);
        if (stop < 0 || stop + closing.length() > end) {
            return null;
        }
        StringBuilder plain = new StringBuilder(text);
        boolean opens = true;
        for (int i = plain.indexOf("\\\"", position); i >= 0 && i < stop; i = plain.indexOf("\\\"", i)) {
            plain.replace(i, i + 2, opens ? " \"" : "\" ");
            opens = !opens;
        }
        Lexer inner = new Lexer(plain.toString(), position, stop);
        position = stop + closing.length();
        return inner;
    }

    String text(Span span) {
        return text.substring(span.start(), span.end());
    }

    /** A token of a command's arguments. */
    Token argument() {
        skipSpace();
        int start = position;
        if (start >= end) {
            return token(Kind.END, start);
        }
        char c = text.charAt(start);
        Kind sign = sign(c);
        if (sign != null) {
            position++;
            return token(sign, start);
        }
        if (c == '"') {
            return quoted();
        }
        if (comparisonLength(start) > 0) {
            position += comparisonLength(start);
            return token(Kind.OPERATOR, start);
        }
        while (position < end && !endsWord(position)) {
            position++;
        }
        return token(Kind.WORD, start);
    }

    private boolean endsWord(int at) {
        char c = text.charAt(at);
        return Character.isWhitespace(c) || c == '"' || sign(c) != null || comparisonLength(at) > 0;
    }

    /**
     * The value after a comparison of a search term: a quoted text, or all up to a space or closing bracket. In the latter
     * {@code \\"} is a quote that opens nothing.
     */
    Token searchValue() {
        skipSpace();
        int start = position;
        if (start >= end || text.charAt(start) == '"' || sign(text.charAt(start)) != null) {
            return argument();
        }
        while (position < end) {
            char c = text.charAt(position);
            if (Character.isWhitespace(c) || c == '"' || sign(c) != null) {
                break;
            }
            boolean escapedQuote = c == '\\' && position + 1 < end && text.charAt(position + 1) == '"';
            position += escapedQuote ? 2 : 1;
        }
        return token(Kind.WORD, start);
    }

    /** The word together with the parentheses right behind it, if they hold one word without a space; else the word. */
    Token withArguments(Token word) {
        int close = position;
        if (position >= end || text.charAt(position) != '(') {
            return word;
        }
        do {
            close++;
        } while (close < end && !endsWord(close));
        if (close >= end || text.charAt(close) != ')' || close == position + 1) {
            return word;
        }
        position = close + 1;
        return token(Kind.WORD, word.span().start());
    }

    /** The raw characters up to the parenthesis that closes an open one, which is taken too; null if there is none. */
    String upToClosing() {
        int depth = 1;
        int start = position;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                position = i + 1;
                return text.substring(start, i);
            }
        }
        return null;
    }

    /** A field name between single quotes, where one stands and an operator or IN follows; else null. */
    Token quotedFieldOfTerm() {
        skipSpace();
        int start = position;
        if (start >= end || text.charAt(start) != '\'') {
            return null;
        }
        int close = text.indexOf('\'', start + 1);
        if (close < 0 || close >= end) {
            return null;
        }
        position = close + 1;
        Token after = argument();
        position = start;
        if (!after.is(Kind.OPERATOR) && !after.isWord("IN")) {
            return null;
        }
        position = close + 1;
        return new Token(Kind.FIELD, text.substring(start + 1, close), new Span(start, close + 1));
    }

    /** A token of an expression. */
    Token expression() {
        skipSpace();
        int start = position;
        if (start >= end) {
            return token(Kind.END, start);
        }
        char c = text.charAt(start);
        Kind sign = sign(c);
        if (sign != null) {
            position++;
            return token(sign, start);
        }
        if (c == '"') {
            return quoted();
        }
        if (c == '\'') {
            return quotedField();
        }
        if (isDigit(c) || c == '.' && start + 1 < end && isDigit(text.charAt(start + 1))) {
            return number();
        }
        if (startsName(c)) {
            while (position < end && (startsName(text.charAt(position)) || isDigit(text.charAt(position)))) {
                position++;
            }
            return token(Kind.WORD, start);
        }
        int length = comparisonLength(start);
        position += Math.max(1, length);
        return token(length > 0 || "+-*/%.".indexOf(c) >= 0 ? Kind.OPERATOR : Kind.WORD, start);
    }

    /** As {@link #expression()}, but a point is always the sign that joins texts, never the start of a number. */
    Token operator() {
        skipSpace();
        if (position < end && text.charAt(position) == '.') {
            position++;
            return token(Kind.OPERATOR, position - 1);
        }
        return expression();
    }

    /** Digits of other scripts make no number. */
    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean startsName(char c) {
        return Character.isLetter(c) || c == '_';
    }

    private Token number() {
        int start = position;
        boolean point = false;
        while (position < end) {
            char c = text.charAt(position);
            boolean firstPoint = c == '.' && !point && position + 1 < end && isDigit(text.charAt(position + 1));
            if (!isDigit(c) && !firstPoint) {
                break;
            }
            point |= firstPoint;
            position++;
        }
        return token(Kind.NUMBER, start);
    }

    private Token quotedField() {
        int start = position;
        StringBuilder name = new StringBuilder();
        for (int i = start + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\'') {
                position = i + 1;
                return new Token(Kind.FIELD, name.toString(), new Span(start, position));
            }
            if (c == '\\' && i + 1 < end && (text.charAt(i + 1) == '\'' || text.charAt(i + 1) == '\\')) {
                i++;
            }
            name.append(text.charAt(i));
        }
        position = end;
        throw CommandReader.error(
                "K1021", "this field name is never closed", new Span(start, end), "expected ' at its end");
    }

    private Token quoted() {
        int start = position;
        StringBuilder value = new StringBuilder();
        for (int i = start + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                position = i + 1;
                return new Token(Kind.QUOTED, value.toString(), new Span(start, position));
            }
            if (isEscape(i)) {
                i++;
            }
            value.append(text.charAt(i));
        }
        position = end;
        throw CommandReader.error("K1020", "this text is never closed", new Span(start, end), "expected \" at its end");
    }

    /** An escape that means nothing keeps its backslash: "\d" is two characters. */
    private boolean isEscape(int at) {
        return text.charAt(at) == '\\' && at + 1 < end && "\"\\|".indexOf(text.charAt(at + 1)) >= 0;
    }

    /** Where a character of a token's text is written; beyond the last one, where the token ends. */
    Span place(Token token, int index) {
        int at = token.span().start() + (token.is(Kind.QUOTED) ? 1 : 0);
        for (int i = 0; i < index && at < token.span().end(); i++) {
            at += token.is(Kind.QUOTED) && isEscape(at) ? 2 : 1;
        }
        boolean beyond = index >= token.text().length();
        int last = token.span().end() - 1;
        return beyond ? new Span(last, last + 1) : new Span(at, at + (isEscape(at) ? 2 : 1));
    }

    private int comparisonLength(int at) {
        char c = text.charAt(at);
        boolean equalsFollows = at + 1 < end && text.charAt(at + 1) == '=';
        return switch (c) {
            case '=', '<', '>' -> equalsFollows ? 2 : 1;
            case '!' -> equalsFollows ? 2 : 0;
            default -> 0;
        };
    }

    private static Kind sign(char c) {
        return switch (c) {
            case '(' -> Kind.OPEN;
            case ')' -> Kind.CLOSE;
            case ',' -> Kind.COMMA;
            case '[' -> Kind.OPEN_BRACKET;
            case ']' -> Kind.CLOSE_BRACKET;
            default -> null;
        };
    }

    private void skipSpace() {
        while (position < end && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    private Token token(Kind kind, int start) {
        return new Token(kind, text.substring(start, position), new Span(start, position));
    }
}
