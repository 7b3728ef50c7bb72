package dev.karst.engine.command;

import dev.karst.engine.plan.Command;
import dev.karst.engine.plan.CommandType;
import dev.karst.engine.plan.Plan;
import dev.karst.language.diagnostic.Diagnostic;
import dev.karst.language.parse.CommandReader;
import dev.karst.language.parse.CommandSyntax;
import dev.karst.language.parse.Token;
import dev.karst.language.text.Span;
import java.util.Optional;

/** {@code head} keeps the first results. */
public record Head(Span span, long rows) implements Command {
    static final CommandSyntax SYNTAX =
            new CommandSyntax("head", "Keeps the first results, 10 if not told.", "head [<n> | limit=<n>]", Head::read);

    static Head read(CommandReader in) {
        Token first = in.peek();
        Optional<Token> limit = in.option("limit");
        long rows = limit.map(in::toCount).or(in::count).orElse(10L);
        if (!in.atEnd() && limit.isEmpty() && first.span().equals(in.peek().span())) {
            throw in.fail(Diagnostic.notYet("head with an expression", first.span()));
        }
        return new Head(in.span(), rows);
    }

    @Override
    public CommandType type() {
        return CommandType.CENTRALIZED_STREAMING;
    }

    @Override
    public Plan over(Plan input) {
        return new Plan.Limit(input, rows);
    }

    @Override
    public String spl() {
        return "head " + rows;
    }
}
