package dev.karst.engine.command;

import dev.karst.engine.data.Batch;
import dev.karst.engine.data.FieldUse;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.plan.Command;
import dev.karst.engine.plan.CommandType;
import dev.karst.engine.plan.GatheredNode;
import dev.karst.engine.plan.Plan;
import dev.karst.language.parse.CommandReader;
import dev.karst.language.parse.CommandSyntax;
import dev.karst.language.text.Span;
import java.util.List;
import java.util.OptionalLong;

/**
 * {@code tail} keeps the last results and gives the very last one first.
 *
 * @param asked how many; empty where the search does not say
 */
public record Tail(Span span, OptionalLong asked) implements Command, GatheredNode {
    static final CommandSyntax SYNTAX = new CommandSyntax(
            "tail", "Keeps the last results, 10 if not told, and gives the last one first.", "tail [<n>]", Tail::read);

    private static final long DEFAULT_ROWS = 10;

    static Tail read(CommandReader in) {
        return new Tail(in.span(), in.count().map(OptionalLong::of).orElse(OptionalLong.empty()));
    }

    @Override
    public CommandType type() {
        return CommandType.DATASET_PROCESSING;
    }

    @Override
    public Plan over(Plan input) {
        return new Plan.Gathered(input, this);
    }

    @Override
    public FieldUse needs(FieldUse wanted) {
        return wanted;
    }

    @Override
    public boolean needsOrder() {
        return true;
    }

    @Override
    public List<Batch> apply(List<Batch> input, SearchContext context, MemoryBudget.Share memory) {
        long rows = input.stream().mapToLong(Batch::size).sum();
        if (asked.isEmpty() && rows > DEFAULT_ROWS) {
            context.warnings()
                    .add("tail kept the last " + DEFAULT_ROWS + " of " + rows + " rows; `tail <n>` says how many");
        }
        return Reverse.lastFirst(input, asked.orElse(DEFAULT_ROWS), memory);
    }

    @Override
    public String spl() {
        return asked.isPresent() ? "tail " + asked.getAsLong() : "tail";
    }
}
