package dev.karst.engine.command;

import dev.karst.engine.plan.Command;
import dev.karst.engine.plan.CommandType;
import dev.karst.engine.plan.Plan;
import dev.karst.language.parse.CommandReader;
import dev.karst.language.parse.CommandSyntax;
import dev.karst.language.text.Span;
import dev.karst.language.tree.Expression;
import dev.karst.language.tree.SplText;
import java.util.Optional;

/** {@code where} keeps the rows for which an expression is TRUE. Without one it keeps all. */
public record Where(Span span, Optional<Expression> condition) implements Command {
    static final CommandSyntax SYNTAX = new CommandSyntax(
            "where", "Keeps the rows for which an expression is true.", "where <expression>", Where::read);

    static Where read(CommandReader in) {
        return new Where(in.span(), in.atEnd() ? Optional.empty() : Optional.of(in.expression()));
    }

    @Override
    public CommandType type() {
        return CommandType.DISTRIBUTABLE_STREAMING;
    }

    @Override
    public Plan over(Plan input) {
        return condition.<Plan>map(c -> new Plan.Where(input, c)).orElse(input);
    }

    @Override
    public String spl() {
        return condition.map(c -> "where " + SplText.of(c)).orElse("where");
    }
}
