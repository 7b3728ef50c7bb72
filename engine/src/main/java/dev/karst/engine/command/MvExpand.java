package dev.karst.engine.command;

import dev.karst.engine.data.Batch;
import dev.karst.engine.data.BatchBuilder;
import dev.karst.engine.data.FieldUse;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.data.Value;
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
import java.util.Optional;

/**
 * {@code mvexpand} makes a result of each value of a field, with the other fields as they are. A result without the
 * field goes.
 *
 * @param limit how many values of a result are used; 0 for all
 */
public record MvExpand(Span span, String field, long limit) implements Command, PerBatchNode {
    static final CommandSyntax SYNTAX = new CommandSyntax(
            "mvexpand",
            "Makes a result of each value of a field; a result without the field goes.",
            "mvexpand <field> [limit=<n>]",
            MvExpand::read);

    private static final int ROW_BYTES = 120;
    private static final int VALUE_BYTES = 8;

    static MvExpand read(CommandReader in) {
        String field = null;
        long limit = 0;
        while (field == null || !in.atEnd()) {
            Optional<Token> option = in.option("limit");
            if (option.isPresent()) {
                limit = in.toCount(option.get());
            } else if (field == null) {
                field = in.fieldName();
            } else {
                in.end();
            }
        }
        return new MvExpand(in.span(), field, limit);
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
        return batch -> expand(batch, memory);
    }

    /** The rows that are made beside those that come in are charged while they are made; then whoever keeps them pays. */
    private Batch expand(Batch batch, MemoryBudget.Share memory) {
        BatchBuilder rows = new BatchBuilder();
        long bytesOfRow = ROW_BYTES + VALUE_BYTES * (long) batch.names().size();
        long charged = 0;
        try {
            for (int row = 0; row < batch.size(); row++) {
                if (batch.value(field, row) instanceof Value.Multi several) {
                    List<String> used = used(several.values());
                    memory.charge(used.size() * bytesOfRow);
                    charged += used.size() * bytesOfRow;
                    expand(batch, row, used, rows);
                } else if (!batch.value(field, row).isNull()) {
                    batch.copyRow(row, rows);
                }
            }
            return rows.build();
        } finally {
            memory.giveBack(charged);
        }
    }

    private List<String> used(List<String> values) {
        return limit == 0 || limit >= values.size() ? values : values.subList(0, (int) limit);
    }

    private void expand(Batch batch, int row, List<String> values, BatchBuilder rows) {
        for (int i = 0; i < values.size(); i++) {
            batch.copyFields(row, rows);
            rows.set(field, new Value.Text(values.get(i)));
            rows.endRow(batch.position(row).part(i), batch.evidence(row));
        }
    }

    @Override
    public String spl() {
        return "mvexpand " + SplText.name(field) + (limit == 0 ? "" : " limit=" + limit);
    }
}
