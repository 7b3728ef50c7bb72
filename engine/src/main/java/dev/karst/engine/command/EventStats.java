package dev.karst.engine.command;

import dev.karst.engine.plan.AggregateCall;
import dev.karst.engine.plan.Command;
import dev.karst.engine.plan.CommandType;
import dev.karst.engine.plan.Plan;
import dev.karst.language.parse.CommandReader;
import dev.karst.language.parse.CommandSyntax;
import dev.karst.language.text.Span;
import java.util.List;

/** {@code eventstats} gives every result the values of its group. */
public record EventStats(Span span, List<AggregateCall> calls, List<String> by) implements Command {
    static final CommandSyntax SYNTAX = new CommandSyntax(
            "eventstats",
            "Gives every result the values of its group.",
            "eventstats [allnum=false] <function>[(<field or pattern>)] [as <name or pattern>] ... [by <field> ...]",
            EventStats::read);

    static EventStats read(CommandReader in) {
        AggregateCallReader reader = new AggregateCallReader(in, "eventstats", () -> Stats.takesOption(in));
        List<AggregateCall> calls = reader.someCalls();
        return new EventStats(in.span(), calls, reader.by());
    }

    @Override
    public CommandType type() {
        return CommandType.DATASET_PROCESSING;
    }

    @Override
    public Plan over(Plan input) {
        return new Plan.EventStats(input, calls, by);
    }

    @Override
    public String spl() {
        return "eventstats " + AggregateCallReader.spl(calls, by);
    }
}
