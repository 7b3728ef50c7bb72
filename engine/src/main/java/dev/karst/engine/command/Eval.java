package dev.karst.engine.command;

import dev.karst.engine.data.NameTemplate;
import dev.karst.engine.plan.Command;
import dev.karst.engine.plan.CommandType;
import dev.karst.engine.plan.Plan;
import dev.karst.engine.plan.Plan.Assignment;
import dev.karst.language.parse.CommandReader;
import dev.karst.language.parse.CommandSyntax;
import dev.karst.language.parse.Token;
import dev.karst.language.text.Span;
import dev.karst.language.tree.SplText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@code eval} gives fields the values of expressions, from left to right: each sees those before it. */
public record Eval(Span span, List<Assignment> assignments) implements Command {
    static final CommandSyntax SYNTAX = new CommandSyntax(
            "eval",
            "Gives fields the values of expressions.",
            "eval <field>=<expression> [, <field>=<expression>] ...",
            Eval::read);

    static Eval read(CommandReader in) {
        List<Assignment> assignments = new ArrayList<>();
        do {
            Token name = in.assignedName();
            NameTemplate field =
                    name.is(Token.Kind.FIELD) ? NameTemplate.fixed(name.text()) : NameTemplate.of(name.text());
            Token equals = in.next();
            if (!equals.isOperator("=")) {
                throw in.unexpected(equals, "`=` after the name of the field");
            }
            assignments.add(new Assignment(field, in.expression()));
        } while (in.take(Token.Kind.COMMA));
        return new Eval(in.span(), assignments);
    }

    @Override
    public CommandType type() {
        return CommandType.DISTRIBUTABLE_STREAMING;
    }

    @Override
    public Plan over(Plan input) {
        return new Plan.Assign(input, assignments);
    }

    private static String name(NameTemplate field) {
        return field.isFixed() ? SplText.fieldInEval(field.text()) : SplText.quoted(field.text());
    }

    @Override
    public String spl() {
        return assignments.stream()
                .map(a -> name(a.field()) + "=" + SplText.of(a.expression()))
                .collect(Collectors.joining(", ", "eval ", ""));
    }
}
