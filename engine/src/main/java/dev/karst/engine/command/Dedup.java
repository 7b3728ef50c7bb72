package dev.karst.engine.command;

import dev.karst.engine.plan.Command;
import dev.karst.engine.plan.CommandType;
import dev.karst.engine.plan.Plan;
import dev.karst.engine.plan.SortKey;
import dev.karst.language.diagnostic.Diagnostic;
import dev.karst.language.parse.CommandReader;
import dev.karst.language.parse.CommandSyntax;
import dev.karst.language.parse.Token;
import dev.karst.language.text.Span;
import dev.karst.language.tree.SplText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code dedup} keeps the first results of each combination of the fields' values.
 *
 * @param count how many of each combination stay
 * @param keepRows whether the others stay too, without the fields ({@code keepevents})
 * @param keepEmpty whether results that lack one of the fields stay
 * @param consecutive whether only results one after the other are compared
 * @param sortBy in what order those that are kept come; empty to leave them as they are
 */
public record Dedup(
        Span span,
        long count,
        List<String> fields,
        boolean keepRows,
        boolean keepEmpty,
        boolean consecutive,
        List<SortKey> sortBy)
        implements Command {
    static final CommandSyntax SYNTAX = new CommandSyntax(
            "dedup",
            "Keeps the first results of each combination of the fields' values.",
            "dedup [<n>] <field> ... [keepevents=<bool>] [keepempty=<bool>] [consecutive=<bool>]"
                    + " [sortby [+|-]<field> ...]",
            Dedup::read);

    static Dedup read(CommandReader in) {
        Token first = in.peek();
        long count = in.count().orElse(1L);
        if (count == 0) {
            throw in.fail(new Diagnostic(
                    "K1213",
                    "dedup must keep at least one result",
                    first.span(),
                    "expected 1 or more",
                    "leave the number out to keep one"));
        }
        List<String> fields = new ArrayList<>();
        boolean keepRows = false;
        boolean keepEmpty = false;
        boolean consecutive = false;
        List<SortKey> sortBy = List.of();
        while (!in.atEnd()) {
            Optional<Token> option;
            if ((option = in.option("keepevents")).isPresent()) {
                keepRows = in.toFlag(option.get());
            } else if ((option = in.option("keepempty")).isPresent()) {
                keepEmpty = in.toFlag(option.get());
            } else if ((option = in.option("consecutive")).isPresent()) {
                consecutive = in.toFlag(option.get());
            } else if (in.take("sortby")) {
                sortBy = Sort.keys(in);
            } else {
                fields.add(in.fieldName());
                in.take(Token.Kind.COMMA);
            }
        }
        if (fields.isEmpty()) {
            throw in.unexpected(in.peek(), "a field");
        }
        return new Dedup(in.span(), count, fields, keepRows, keepEmpty, consecutive, sortBy);
    }

    @Override
    public CommandType type() {
        return CommandType.CENTRALIZED_STREAMING;
    }

    @Override
    public Plan over(Plan input) {
        Plan plan = new Plan.Dedup(input, fields, count, keepEmpty, consecutive, keepRows);
        return sortBy.isEmpty() ? plan : new Plan.Sort(plan, sortBy, Plan.NO_LIMIT, true);
    }

    /** The word that ends the fields is no field unless it stands in quotes. */
    private static String name(String field) {
        return field.equalsIgnoreCase("sortby") ? SplText.quoted(field) : SplText.name(field);
    }

    @Override
    public String spl() {
        String order = sortBy.stream().map(SortKey::spl).collect(Collectors.joining(" "));
        return "dedup " + count + " " + fields.stream().map(Dedup::name).collect(Collectors.joining(" "))
                + (keepRows ? " keepevents=true" : "")
                + (keepEmpty ? " keepempty=true" : "")
                + (consecutive ? " consecutive=true" : "")
                + (sortBy.isEmpty() ? "" : " sortby " + order);
    }
}
