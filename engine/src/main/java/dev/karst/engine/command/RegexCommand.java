package dev.karst.engine.command;

import dev.karst.engine.data.Batch;
import dev.karst.engine.data.FieldUse;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.data.Row;
import dev.karst.engine.function.Regex;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.plan.BatchOperator;
import dev.karst.engine.plan.Command;
import dev.karst.engine.plan.CommandType;
import dev.karst.engine.plan.PerBatchNode;
import dev.karst.engine.plan.Plan;
import dev.karst.language.parse.CommandReader;
import dev.karst.language.parse.CommandSyntax;
import dev.karst.language.parse.Token;
import dev.karst.language.text.Span;
import dev.karst.language.tree.SplText;
import java.util.List;

/**
 * {@code regex} keeps the results in whose field the regular expression is found, or with {@code !=} all others, those
 * without the field too. Of several values one is enough to be found.
 */
public record RegexCommand(Span span, String field, boolean not, String pattern) implements Command, PerBatchNode {
    static final CommandSyntax SYNTAX = new CommandSyntax(
            "regex",
            "Keeps the results in whose field a regular expression is found, or is not.",
            "regex [<field>=|<field>!=]<regular expression>",
            RegexCommand::read);

    static RegexCommand read(CommandReader in) {
        Token first = in.next();
        boolean bare = first.is(Token.Kind.QUOTED) && in.atEnd();
        if (!first.is(Token.Kind.WORD) && !first.is(Token.Kind.QUOTED)) {
            throw in.unexpected(first, "a field or a regular expression");
        }
        Token operator = bare ? null : in.next();
        if (!bare && !operator.isOperator("=") && !operator.isOperator("!=")) {
            throw in.unexpected(operator, "`=` or `!=` and a regular expression");
        }
        Token pattern = bare ? first : in.expect(Token.Kind.QUOTED, "a regular expression in double quotes");
        PatternArgument.of(in, pattern);
        String field = bare ? "_raw" : first.text();
        return new RegexCommand(in.span(), field, !bare && operator.isOperator("!="), pattern.text());
    }

    @Override
    public CommandType type() {
        return CommandType.DISTRIBUTABLE_STREAMING;
    }

    @Override
    public Plan over(Plan input) {
        return new Plan.PerBatch(input, this);
    }

    @Override
    public FieldUse needs(FieldUse wanted) {
        return wanted.and(List.of(field));
    }

    @Override
    public boolean inOrder() {
        return false;
    }

    @Override
    public BatchOperator start(SearchContext context, MemoryBudget.Share memory) {
        Regex regex = Regex.of(pattern);
        return batch -> matching(batch, regex, context);
    }

    private Batch matching(Batch batch, Regex regex, SearchContext context) {
        return batch.filter(row -> {
            try {
                return isFound(batch.row(row), regex) != not;
            } catch (Regex.Unusable unusable) {
                context.warnings().add(unusable.getMessage());
                return false;
            }
        });
    }

    private boolean isFound(Row row, Regex regex) {
        return row.value(field).texts().stream().anyMatch(regex::isFoundIn);
    }

    @Override
    public String spl() {
        return "regex " + SplText.name(field) + (not ? "!=" : "=") + SplText.quoted(pattern);
    }
}
