package dev.karst.engine.command;

import dev.karst.engine.data.Batch;
import dev.karst.engine.data.FieldUse;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.data.NamePattern;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.plan.BatchOperator;
import dev.karst.engine.plan.Command;
import dev.karst.engine.plan.CommandType;
import dev.karst.engine.plan.PerBatchNode;
import dev.karst.engine.plan.Plan;
import dev.karst.language.parse.CommandReader;
import dev.karst.language.parse.CommandSyntax;
import dev.karst.language.text.Span;
import dev.karst.language.tree.SplText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code filldown} gives a field without a value the last one of the rows before. Without a list it does so with every
 * field but the internal ones.
 */
public record FillDown(Span span, List<NamePattern> fields) implements Command, PerBatchNode {
    static final CommandSyntax SYNTAX = new CommandSyntax(
            "filldown",
            "Gives a field without a value the last one of the rows before.",
            "filldown [<field> ...]",
            FillDown::read);

    static FillDown read(CommandReader in) {
        return new FillDown(
                in.span(), in.fieldNames().stream().map(NamePattern::new).toList());
    }

    @Override
    public CommandType type() {
        return CommandType.CENTRALIZED_STREAMING;
    }

    @Override
    public Plan over(Plan input) {
        return new Plan.PerBatch(input, this);
    }

    @Override
    public FieldUse needs(FieldUse wanted) {
        return wanted;
    }

    @Override
    public boolean inOrder() {
        return true;
    }

    @Override
    public BatchOperator start(SearchContext context, MemoryBudget.Share memory) {
        return new LastValues(fields.isEmpty() ? NamePattern.EVERY_FIELD : fields, memory);
    }

    @Override
    public String spl() {
        return fields.stream()
                .map(p -> SplText.name(p.text()))
                .collect(Collectors.joining(", ", fields.isEmpty() ? "filldown" : "filldown ", ""));
    }

    /** Fills batch after batch with the last value of each field so far. */
    private static final class LastValues implements BatchOperator {
        private static final int ENTRY_BYTES = 120;

        private final List<NamePattern> patterns;
        private final MemoryBudget.Share memory;
        private final Map<String, Value> last = new LinkedHashMap<>();
        private long charged;

        LastValues(List<NamePattern> patterns, MemoryBudget.Share memory) {
            this.patterns = patterns;
            this.memory = memory;
        }

        @Override
        public Batch apply(Batch batch) {
            batch.selected(patterns).forEach(name -> last.putIfAbsent(name, Value.NULL));
            Map<String, Value[]> filled = new LinkedHashMap<>();
            for (Map.Entry<String, Value> field : last.entrySet()) {
                Value[] values = batch.values(field.getKey());
                for (int row = 0; row < values.length; row++) {
                    values[row] = values[row].isNull() ? field.getValue() : values[row];
                    field.setValue(values[row]);
                }
                filled.put(field.getKey(), values);
            }
            charge();
            return batch.with(filled);
        }

        private void charge() {
            long bytes = 0;
            for (Map.Entry<String, Value> entry : last.entrySet()) {
                long values = entry.getValue().texts().stream()
                        .mapToLong(text -> 56 + text.length())
                        .sum();
                bytes += ENTRY_BYTES + 2L * entry.getKey().length() + values;
            }
            memory.giveBack(charged);
            charged = 0;
            memory.charge(bytes);
            charged = bytes;
        }
    }
}
