package dev.karst.engine.command;

import dev.karst.engine.data.FieldUse;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.plan.BatchOperator;
import dev.karst.engine.plan.Command;
import dev.karst.engine.plan.CommandType;
import dev.karst.engine.plan.PerBatchNode;
import dev.karst.engine.plan.Plan;
import dev.karst.language.diagnostic.Diagnostic;
import dev.karst.language.parse.CommandReader;
import dev.karst.language.parse.CommandSyntax;
import dev.karst.language.parse.Token;
import dev.karst.language.text.Span;
import dev.karst.language.tree.SplText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code rangemap} gives the field {@code range} the names of the ranges that a number lies in.
 *
 * @param otherwise the name for what lies in none of them, a missing value and what is no number too
 */
public record RangeMap(Span span, String field, List<Range> ranges, String otherwise) implements Command, PerBatchNode {
    static final CommandSyntax SYNTAX = new CommandSyntax(
            "rangemap",
            "Gives the field `range` the names of the ranges that a number lies in.",
            "rangemap field=<field> <name>=<from>-<to> ... [default=<name>]",
            RangeMap::read);

    private static final String TARGET = "range";
    private static final String NUMBER = "([+-]?(?:\\d+\\.?\\d*|\\.\\d+))";
    private static final Pattern RANGE = Pattern.compile(NUMBER + "-" + NUMBER);

    /**
     * A named range; both ends belong to it.
     *
     * @param text as typed
     */
    public record Range(String name, String text, double from, double to) {
        boolean holds(double number) {
            return from <= number && number <= to;
        }

        String spl() {
            return name + "=" + text;
        }
    }

    static RangeMap read(CommandReader in) {
        String field = null;
        String otherwise = "None";
        List<Range> ranges = new ArrayList<>();
        while (!in.atEnd()) {
            Optional<Token> option;
            if ((option = in.option("field")).isPresent()) {
                field = option.get().text();
            } else if ((option = in.option("default")).isPresent()) {
                otherwise = option.get().text();
            } else {
                ranges.add(range(in));
            }
            in.take(Token.Kind.COMMA);
        }
        if (field == null) {
            throw in.unexpected(in.peek(), "field=<field>");
        }
        if (ranges.isEmpty()) {
            throw in.unexpected(in.peek(), "a range such as low=0-30");
        }
        return new RangeMap(in.span(), field, List.copyOf(ranges), otherwise);
    }

    private static Range range(CommandReader in) {
        Token name = in.peek();
        Token text = in.option(name.text()).orElseThrow(() -> in.unexpected(name, "a range such as low=0-30"));
        Matcher ends = RANGE.matcher(text.text());
        if (!ends.matches()) {
            throw in.fail(new Diagnostic(
                    "K1260",
                    "`" + text.text() + "` is no range of numbers",
                    text.span(),
                    "expected two numbers with a dash between them, such as 0-30 or -5--1"));
        }
        double from = Double.parseDouble(ends.group(1));
        double to = Double.parseDouble(ends.group(2));
        if (from > to) {
            throw in.fail(new Diagnostic(
                    "K1262",
                    "nothing lies in the range `" + text.text() + "`",
                    text.span(),
                    "the first number is the greater one"));
        }
        return new Range(name.text(), text.text(), from, to);
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
        return wanted.without(List.of(TARGET)).and(List.of(field));
    }

    @Override
    public boolean inOrder() {
        return false;
    }

    @Override
    public BatchOperator start(SearchContext context, MemoryBudget.Share memory) {
        return batch -> batch.with(TARGET, row -> names(batch.value(field, row).number()));
    }

    private Value names(Num number) {
        List<String> names = ranges.stream()
                .filter(r -> number != null && r.holds(number.value()))
                .map(Range::name)
                .toList();
        return names.isEmpty() ? new Value.Text(otherwise) : Value.ofTexts(names);
    }

    @Override
    public String spl() {
        return "rangemap field=" + SplText.quoted(field) + " "
                + ranges.stream().map(Range::spl).collect(Collectors.joining(" "))
                + " default=" + SplText.quoted(otherwise);
    }
}
