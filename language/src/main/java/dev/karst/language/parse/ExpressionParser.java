package dev.karst.language.parse;

import dev.karst.language.diagnostic.Diagnostic;
import dev.karst.language.diagnostic.Diagnostics;
import dev.karst.language.parse.Token.Kind;
import dev.karst.language.text.Span;
import dev.karst.language.text.Suggestion;
import dev.karst.language.tree.Expression;
import dev.karst.language.tree.Expression.Binary;
import dev.karst.language.tree.Expression.BinaryOperator;
import dev.karst.language.tree.Expression.Call;
import dev.karst.language.tree.Expression.Field;
import dev.karst.language.tree.Expression.Text;
import dev.karst.language.tree.Expression.Unary;
import dev.karst.language.tree.Expression.UnaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads an expression by precedence climbing. Order: parentheses, calls, minus, {@code * / %}, {@code + -}, {@code .},
 * comparisons, NOT, AND, OR, XOR; all from left to right.
 */
final class ExpressionParser {
    /** Parentheses and calls within each other; more would be an attack on the stack. */
    private static final int DEEPEST = 200;

    /** Operators side by side; each is a level of the tree. */
    private static final int LONGEST = 1000;

    private final Lexer lexer;
    private final Catalogue catalogue;
    private final Diagnostics diagnostics;
    private int depth;

    ExpressionParser(Lexer lexer, Catalogue catalogue, Diagnostics diagnostics) {
        this.lexer = lexer;
        this.catalogue = catalogue;
        this.diagnostics = diagnostics;
    }

    Expression parse() {
        return parse(0);
    }

    private Expression parse(int least) {
        if (++depth > DEEPEST) {
            Token here = peek();
            throw CommandReader.error(
                    "K1026", "this expression is nested over " + DEEPEST + " deep", here.span(), "too deep");
        }
        Expression left = operand();
        int operators = 0;
        while (true) {
            if (++operators > LONGEST) {
                throw CommandReader.error(
                        "K1026",
                        "this expression has over " + LONGEST + " operators in a row",
                        peek().span(),
                        "too long");
            }
            int before = lexer.position();
            Token token = lexer.operator();
            if (token.isWord("IN") && BinaryOperator.EQUAL.binds() >= least) {
                left = in(left);
                continue;
            }
            Optional<BinaryOperator> operator = binary(token);
            if (operator.isEmpty() || operator.get().binds() < least) {
                lexer.moveTo(before);
                depth--;
                return left;
            }
            Expression right = parse(operator.get().binds() + 1);
            left = new Binary(left.span().to(right.span()), operator.get(), left, right);
        }
    }

    private static Optional<BinaryOperator> binary(Token token) {
        if (!token.is(Kind.OPERATOR) && !token.is(Kind.WORD)) {
            return Optional.empty();
        }
        String sign = token.text().equals("==") ? "=" : token.text().toUpperCase(Locale.ROOT);
        for (BinaryOperator operator : BinaryOperator.values()) {
            if (operator.spl().equals(sign)) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    private Expression operand() {
        Token token = lexer.expression();
        return switch (token.kind()) {
            case OPEN -> parenthesised(token);
            case QUOTED -> new Text(token.span(), token.text());
            case FIELD -> new Field(token.span(), token.text());
            case NUMBER -> number(token);
            case WORD -> word(token);
            case OPERATOR -> sign(token);
            case OPEN_BRACKET -> throw new SyntaxError(Diagnostic.notYet("a subsearch", token.span()));
            case CLOSE, COMMA, CLOSE_BRACKET, END -> throw CommandReader.unexpectedToken(token, "an expression");
        };
    }

    private Expression sign(Token token) {
        if (token.isOperator("-")) {
            Expression operand = nested();
            return new Unary(token.span().to(operand.span()), UnaryOperator.MINUS, operand);
        }
        if (token.isOperator("+")) {
            return nested();
        }
        throw CommandReader.unexpectedToken(token, "an expression");
    }

    private Expression nested() {
        if (++depth > DEEPEST) {
            throw CommandReader.error(
                    "K1026", "this expression is nested over " + DEEPEST + " deep", peek().span(), "too deep");
        }
        Expression operand = operand();
        depth--;
        return operand;
    }

    private Expression parenthesised(Token open) {
        Expression inner = parse(0);
        Token close = lexer.expression();
        if (!close.is(Kind.CLOSE)) {
            throw CommandReader.error(
                    "K1023", "this parenthesis is never closed", open.span(), "opened here", "add a `)`");
        }
        return inner;
    }

    private static Expression number(Token token) {
        int point = token.text().indexOf('.');
        int decimals = point < 0 ? -1 : token.text().length() - point - 1;
        return new Expression.Number(token.span(), Double.parseDouble(token.text()), decimals);
    }

    private Expression word(Token token) {
        boolean call = peek().is(Kind.OPEN);
        if (token.isWord("NOT")) {
            Expression operand = parse(BinaryOperator.NOT_BINDS);
            return new Unary(token.span().to(operand.span()), UnaryOperator.NOT, operand);
        }
        if (call) {
            return call(token);
        }
        char first = token.text().charAt(0);
        boolean name = Character.isLetter(first) || first == '_';
        boolean operatorWord = binary(token).isPresent() || token.isWord("IN");
        if (!name || operatorWord) {
            throw CommandReader.unexpectedToken(token, "an expression");
        }
        return new Field(token.span(), token.text());
    }

    private Expression call(Token name) {
        lexer.expression();
        String function = name.text().toLowerCase(Locale.ROOT);
        List<Expression> arguments = peek().is(Kind.CLOSE) ? List.of() : list();
        Token close = closing(name);
        Call call = new Call(name.span().to(close.span()), function, name.span(), arguments);
        check(call);
        return call;
    }

    private void check(Call call) {
        Optional<FunctionSignature> signature = catalogue.function(call.function());
        if (signature.isEmpty()) {
            diagnostics.add(
                    catalogue.functionComesLater(call.function())
                            ? Diagnostic.notYet("the function `" + call.function() + "`", call.nameSpan())
                            : new Diagnostic(
                                    "K1030",
                                    "there is no function `" + call.function() + "`",
                                    call.nameSpan(),
                                    "unknown function",
                                    Suggestion.hint(call.function(), catalogue.functionNames())));
        } else if (!signature.get().takes(call.arguments().size())) {
            diagnostics.add(
                    "K1031",
                    "`" + call.function() + "` does not take "
                            + arguments(call.arguments().size()),
                    call.span(),
                    "expected " + signature.get().usage());
        }
    }

    private static String arguments(int count) {
        return count == 1 ? "one argument" : count + " arguments";
    }

    private Expression in(Expression value) {
        Token open = lexer.expression();
        if (!open.is(Kind.OPEN)) {
            throw CommandReader.unexpectedToken(open, "a list of values in parentheses after IN");
        }
        List<Expression> options = list();
        Token close = closing(open);
        return new Expression.In(value.span().to(close.span()), value, options);
    }

    private List<Expression> list() {
        List<Expression> expressions = new ArrayList<>();
        do {
            expressions.add(parse(0));
        } while (takeComma());
        return expressions;
    }

    private boolean takeComma() {
        boolean there = peek().is(Kind.COMMA);
        if (there) {
            lexer.expression();
        }
        return there;
    }

    private Token closing(Token opened) {
        Token close = lexer.expression();
        if (close.is(Kind.END)) {
            throw CommandReader.error(
                    "K1023", "this parenthesis is never closed", opened.span(), "opened here", "add a `)`");
        }
        if (!close.is(Kind.CLOSE)) {
            throw CommandReader.unexpectedToken(close, "a comma or `)`");
        }
        return close;
    }

    private Token peek() {
        int before = lexer.position();
        Token token = lexer.expression();
        lexer.moveTo(before);
        return token;
    }

    /** The whole of a text as one expression. */
    static Expression whole(String text, Catalogue catalogue, Diagnostics diagnostics) {
        Lexer lexer = new Lexer(text, 0, text.length());
        Expression expression = new ExpressionParser(lexer, catalogue, diagnostics).parse();
        Token rest = lexer.expression();
        if (!rest.is(Kind.END)) {
            throw CommandReader.error(
                    "K1022",
                    "expected the end, found `" + rest.text() + "`",
                    new Span(rest.span().start(), text.length()),
                    "not expected here");
        }
        return expression;
    }
}
