package dev.karst.engine.command;

import dev.karst.engine.plan.Command;
import dev.karst.engine.plan.CommandType;
import dev.karst.engine.plan.Plan;
import dev.karst.language.parse.CommandReader;
import dev.karst.language.parse.CommandSyntax;
import dev.karst.language.text.Span;
import dev.karst.language.tree.SearchTerm;
import dev.karst.language.tree.SplText;

/** {@code search} keeps the events or rows that satisfy its terms. */
public record SearchCommand(Span span, SearchTerm term) implements Command {
    static final CommandSyntax SYNTAX = new CommandSyntax(
            "search", "Keeps the events that satisfy all terms.", "search <term> ...", SearchCommand::read);

    static SearchCommand read(CommandReader in) {
        return new SearchCommand(in.span(), in.searchTerm());
    }

    @Override
    public CommandType type() {
        return CommandType.DISTRIBUTABLE_STREAMING;
    }

    @Override
    public Plan over(Plan input) {
        return new Plan.Search(input, term);
    }

    @Override
    public String spl() {
        return "search " + SplText.of(term);
    }
}
