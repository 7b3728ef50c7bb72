package dev.karst.engine.command;

import dev.karst.engine.data.NamePattern;
import dev.karst.engine.plan.Command;
import dev.karst.engine.plan.CommandType;
import dev.karst.engine.plan.Plan;
import dev.karst.language.parse.CommandReader;
import dev.karst.language.parse.CommandSyntax;
import dev.karst.language.text.Span;
import dev.karst.language.tree.SplText;
import java.util.List;
import java.util.stream.Collectors;

/** {@code table} makes the listed fields the columns, in this order. */
public record Table(Span span, List<String> columns) implements Command {
    static final CommandSyntax SYNTAX = new CommandSyntax(
            "table",
            "Shows the listed fields as columns, in this order.",
            "table <field> [, <field>] ...",
            Table::read);

    static Table read(CommandReader in) {
        return new Table(in.span(), in.someFieldNames());
    }

    @Override
    public CommandType type() {
        return CommandType.TRANSFORMING;
    }

    @Override
    public Plan over(Plan input) {
        return new Plan.Arrange(input, columns.stream().map(NamePattern::new).toList());
    }

    @Override
    public String spl() {
        return columns.stream().map(SplText::name).collect(Collectors.joining(", ", "table ", ""));
    }
}
