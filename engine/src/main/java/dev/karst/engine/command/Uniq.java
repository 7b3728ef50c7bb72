package dev.karst.engine.command;

import dev.karst.engine.data.Batch;
import dev.karst.engine.data.FieldUse;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.plan.BatchOperator;
import dev.karst.engine.plan.Command;
import dev.karst.engine.plan.CommandType;
import dev.karst.engine.plan.PerBatchNode;
import dev.karst.engine.plan.Plan;
import dev.karst.language.parse.CommandReader;
import dev.karst.language.parse.CommandSyntax;
import dev.karst.language.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code uniq} drops each result that equals the one before in every field, the internal ones too. */
public record Uniq(Span span) implements Command, PerBatchNode {
    static final CommandSyntax SYNTAX = new CommandSyntax(
            "uniq", "Drops each result that equals the one before in every field.", "uniq", Uniq::read);

    static Uniq read(CommandReader in) {
        return new Uniq(in.span());
    }

    @Override
    public CommandType type() {
        return CommandType.CENTRALIZED_STREAMING;
    }

    @Override
    public Plan over(Plan input) {
        return new Plan.PerBatch(input, this);
    }

    /** Rows may differ in any field. */
    @Override
    public FieldUse needs(FieldUse wanted) {
        return FieldUse.ALL;
    }

    @Override
    public boolean inOrder() {
        return true;
    }

    @Override
    public BatchOperator start(SearchContext context, MemoryBudget.Share memory) {
        return new LikeTheLast();
    }

    @Override
    public String spl() {
        return "uniq";
    }

    /** Compares each row with the one before; only that one is kept. */
    private static final class LikeTheLast implements BatchOperator {
        private Map<String, List<String>> last;

        @Override
        public Batch apply(Batch batch) {
            return batch.filter(row -> isNew(batch, row));
        }

        private boolean isNew(Batch batch, int row) {
            Map<String, List<String>> fields = new HashMap<>();
            for (String name : batch.names()) {
                List<String> values = batch.value(name, row).texts();
                if (!values.isEmpty()) {
                    fields.put(name, values);
                }
            }
            boolean isNew = !fields.equals(last);
            last = fields;
            return isNew;
        }
    }
}
