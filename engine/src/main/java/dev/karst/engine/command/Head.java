package dev.karst.engine.command;

import dev.karst.engine.plan.Command;
import dev.karst.engine.plan.CommandType;
import dev.karst.engine.plan.Plan;
import dev.karst.language.parse.CommandReader;
import dev.karst.language.parse.CommandSyntax;
import dev.karst.language.parse.Token;
import dev.karst.language.text.Span;
import dev.karst.language.tree.Expression;
import dev.karst.language.tree.SplText;
import java.util.Optional;

/**
 * {@code head} keeps the first results: so many, or as long as an expression is TRUE.
 *
 * @param rows the number, null where none is given
 * @param condition the expression, null where none is given
 * @param nullPasses whether a result for which the expression is NULL passes
 * @param keepLast whether the result that ends it is kept
 */
public record Head(Span span, Long rows, Expression condition, boolean nullPasses, boolean keepLast)
        implements Command {
    static final CommandSyntax SYNTAX = new CommandSyntax(
            "head",
            "Keeps the first results: so many, 10 if not told, or as long as an expression is true.",
            "head [<n> | limit=<n> | (<expression>)] [null=<bool>] [keeplast=<bool>]",
            Head::read);

    private static final long DEFAULT_ROWS = 10;
    private static final String END = "the end of `head`";

    static Head read(CommandReader in) {
        Long rows = null;
        Expression condition = null;
        boolean nullPasses = false;
        boolean keepLast = false;
        while (!in.atEnd()) {
            Token token = in.peek();
            Optional<Token> option;
            if ((option = in.option("null")).isPresent()) {
                nullPasses = in.toFlag(option.get());
            } else if ((option = in.option("keeplast")).isPresent()) {
                keepLast = in.toFlag(option.get());
            } else if (token.is(Token.Kind.OPEN) && condition == null) {
                condition = in.expression();
            } else {
                Optional<Long> number = in.option("limit").map(in::toCount).or(in::count);
                if (number.isEmpty() || rows != null) {
                    boolean nothingYet = rows == null && condition == null;
                    throw in.unexpected(token, nothingYet ? "a number of results or (expression)" : END);
                }
                rows = number.get();
            }
        }
        return new Head(in.span(), rows, condition, nullPasses, keepLast);
    }

    @Override
    public CommandType type() {
        return CommandType.CENTRALIZED_STREAMING;
    }

    @Override
    public Plan over(Plan input) {
        Plan passing = condition == null ? input : new Plan.TakeWhile(input, condition, nullPasses, keepLast);
        if (rows == null) {
            return condition == null ? new Plan.Limit(input, DEFAULT_ROWS, false) : passing;
        }
        return new Plan.Limit(passing, rows, true);
    }

    @Override
    public String spl() {
        return "head"
                + (rows == null ? "" : " " + rows)
                + (condition == null ? "" : " (" + SplText.of(condition) + ")")
                + (nullPasses ? " null=true" : "")
                + (keepLast ? " keeplast=true" : "");
    }
}
