package dev.karst.language.parse;

import dev.karst.language.text.Span;

/**
 * A word or sign of a stage.
 *
 * @param text a quoted token's text without quotes and with its escapes resolved
 */
public record Token(Kind kind, String text, Span span) {
    /** What a token is. */
    public enum Kind {
        WORD,
        /** Between double quotes. */
        QUOTED,
        /** Between single quotes; only where a field name can stand. */
        FIELD,
        NUMBER,
        /** One of {@code = == != < <= > >= + - * / % .} */
        OPERATOR,
        OPEN,
        CLOSE,
        COMMA,
        OPEN_BRACKET,
        CLOSE_BRACKET,
        END
    }

    public boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** Whether this is an unquoted word, in any case. */
    public boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    public boolean isOperator(String sign) {
        return kind == Kind.OPERATOR && text.equals(sign);
    }
}
