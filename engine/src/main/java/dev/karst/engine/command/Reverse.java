package dev.karst.engine.command;

import dev.karst.engine.data.Batch;
import dev.karst.engine.data.BatchBuilder;
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
import java.util.ArrayList;
import java.util.List;

/** {@code reverse} turns the order of the results round. */
public record Reverse(Span span) implements Command, GatheredNode {
    static final CommandSyntax SYNTAX =
            new CommandSyntax("reverse", "Turns the order of the results round.", "reverse", Reverse::read);

    static Reverse read(CommandReader in) {
        return new Reverse(in.span());
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
        return lastFirst(input, Plan.NO_LIMIT, memory);
    }

    /** The last rows, no more than so many, the very last one first. */
    static List<Batch> lastFirst(List<Batch> input, long most, MemoryBudget.Share memory) {
        List<Batch> reversed = new ArrayList<>();
        BatchBuilder builder = new BatchBuilder();
        long left = most;
        for (int i = input.size() - 1; i >= 0 && left > 0; i--) {
            Batch batch = input.get(i);
            for (int row = batch.size() - 1; row >= 0 && left > 0; row--) {
                batch.copyRow(row, builder);
                left--;
            }
            Batch turned = builder.build();
            memory.charge(turned.bytes());
            reversed.add(turned);
        }
        return reversed;
    }

    @Override
    public String spl() {
        return "reverse";
    }
}
