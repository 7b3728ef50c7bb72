package dev.karst.engine.command;

import dev.karst.engine.plan.AggregateCall;
import dev.karst.engine.plan.Command;
import dev.karst.engine.plan.CommandType;
import dev.karst.engine.plan.Plan;
import dev.karst.language.diagnostic.Diagnostic;
import dev.karst.language.parse.CommandReader;
import dev.karst.language.parse.CommandSyntax;
import dev.karst.language.parse.Token;
import dev.karst.language.text.Span;
import java.util.List;
import java.util.Optional;

/** {@code stats} makes one row per combination of the by-fields' values. */
public record Stats(Span span, List<AggregateCall> calls, List<String> by) implements Command {
    static final CommandSyntax SYNTAX = new CommandSyntax(
            "stats",
            "Summarises: one row per combination of the by-fields' values.",
            "stats [partitions=<number>] [allnum=false] <function>[(<field or pattern>)] [as <name or pattern>] ..."
                    + " [by <field> ...]",
            Stats::read);

    static Stats read(CommandReader in) {
        AggregateCallReader reader = new AggregateCallReader(in, "stats", () -> takesOption(in));
        List<AggregateCall> calls = reader.calls();
        return new Stats(in.span(), calls, reader.by());
    }

    /** Options that leave the rows as they are; those that would not are refused. */
    static boolean takesOption(CommandReader in) {
        Optional<Token> partitions = in.option("partitions");
        if (partitions.isPresent()) {
            // How Splunk splits its work.
            in.toCount(partitions.get());
            return true;
        }
        Optional<Token> allnum = in.option("allnum");
        if (allnum.isPresent() && in.toFlag(allnum.get())) {
            throw in.fail(Diagnostic.notYet("`allnum=true`", allnum.get().span()));
        }
        Optional<Token> delim = in.option("delim");
        if (delim.isPresent()) {
            throw in.fail(
                    Diagnostic.notYet("the option `delim` of stats", delim.get().span()));
        }
        return allnum.isPresent();
    }

    @Override
    public CommandType type() {
        return CommandType.TRANSFORMING;
    }

    @Override
    public Plan over(Plan input) {
        return new Plan.Aggregate(input, calls, by);
    }

    @Override
    public String spl() {
        return "stats " + AggregateCallReader.spl(calls, by);
    }
}
