package dev.karst.engine.command;

import dev.karst.engine.data.Batch;
import dev.karst.engine.data.BatchBuilder;
import dev.karst.engine.data.EvidenceBuilder;
import dev.karst.engine.data.FieldUse;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.plan.Command;
import dev.karst.engine.plan.CommandType;
import dev.karst.engine.plan.GatheredNode;
import dev.karst.engine.plan.Plan;
import dev.karst.language.parse.CommandReader;
import dev.karst.language.parse.CommandSyntax;
import dev.karst.language.parse.Token;
import dev.karst.language.text.Span;
import dev.karst.language.tree.SplText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code mvcombine} makes one result of those that are equal in all fields but one, which then holds the values of all.
 * It stands where the first of them stood. Results without the field stay as they are.
 *
 * @param delimiter what {@code nomv} puts between the values if it comes next
 */
public record MvCombine(Span span, String field, String delimiter) implements Command, GatheredNode {
    static final CommandSyntax SYNTAX = new CommandSyntax(
            "mvcombine",
            "Makes one result of those that are equal in all fields but one.",
            "mvcombine [delim=<text>] <field>",
            MvCombine::read);

    private static final int BATCH = 4096;
    private static final int ENTRY_BYTES = 200;
    private static final int FIELD_BYTES = 100;

    static MvCombine read(CommandReader in) {
        String field = null;
        String delimiter = " ";
        while (field == null || !in.atEnd()) {
            Optional<Token> option = in.option("delim");
            if (option.isPresent()) {
                delimiter = option.get().text();
            } else if (field == null) {
                field = in.fieldName();
            } else {
                in.end();
            }
        }
        return new MvCombine(in.span(), field, delimiter);
    }

    @Override
    public CommandType type() {
        return CommandType.TRANSFORMING;
    }

    @Override
    public Plan over(Plan input) {
        return new Plan.Gathered(input, this);
    }

    /** Any field can keep two rows apart. */
    @Override
    public FieldUse needs(FieldUse wanted) {
        return FieldUse.ALL;
    }

    @Override
    public boolean needsOrder() {
        return true;
    }

    /** Rows that become one. */
    private static final class Combined {
        private final Batch batch;
        private final int row;
        private final List<String> values = new ArrayList<>();
        private final EvidenceBuilder evidence = new EvidenceBuilder();

        Combined(Batch batch, int row) {
            this.batch = batch;
            this.row = row;
        }
    }

    @Override
    public List<Batch> apply(List<Batch> input, SearchContext context, MemoryBudget.Share memory) {
        Map<Object, Combined> combined = new LinkedHashMap<>();
        for (Batch batch : input) {
            for (int row = 0; row < batch.size(); row++) {
                Value value = batch.value(field, row);
                Object key = value.isNull() ? new Object() : others(batch, row);
                Combined one = combined.get(key);
                if (one == null) {
                    memory.charge(
                            ENTRY_BYTES + (long) FIELD_BYTES * batch.names().size());
                    one = new Combined(batch, row);
                    combined.put(key, one);
                }
                one.values.addAll(value.texts());
                one.evidence.add(batch.evidence(row));
            }
        }
        return batches(combined.values());
    }

    private Map<String, List<String>> others(Batch batch, int row) {
        Map<String, List<String>> others = new TreeMap<>();
        for (String name : batch.names()) {
            Value value = batch.value(name, row);
            if (!name.equals(field) && !value.isNull()) {
                others.put(name, value.texts());
            }
        }
        return others;
    }

    private List<Batch> batches(Iterable<Combined> combined) {
        List<Batch> batches = new ArrayList<>();
        BatchBuilder rows = new BatchBuilder();
        for (Combined one : combined) {
            one.batch.copyFields(one.row, rows);
            if (one.values.size() > 1) {
                rows.set(field, Value.ofTexts(one.values));
            }
            rows.endRow(one.batch.position(one.row), one.evidence.build());
            if (rows.size() == BATCH) {
                batches.add(rows.build());
            }
        }
        if (rows.size() > 0) {
            batches.add(rows.build());
        }
        return batches;
    }

    @Override
    public String spl() {
        return "mvcombine delim=" + SplText.quoted(delimiter) + " " + SplText.name(field);
    }
}
