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
import dev.karst.engine.plan.GatheredNode;
import dev.karst.engine.plan.PerBatchNode;
import dev.karst.engine.plan.Plan;
import dev.karst.language.parse.CommandReader;
import dev.karst.language.parse.CommandSyntax;
import dev.karst.language.parse.Token;
import dev.karst.language.text.Span;
import dev.karst.language.tree.SplText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code fillnull} puts a value where a field has none. The listed fields are filled in every row, also those that no
 * row has; without a list, or where a name has a star, those that have a value in some row of the whole input, and of
 * the internal ones only those that a pattern names.
 */
public record FillNull(Span span, String value, List<NamePattern> fields)
        implements Command, PerBatchNode, GatheredNode {
    static final CommandSyntax SYNTAX = new CommandSyntax(
            "fillnull",
            "Puts a value, 0 if not told, where fields have none.",
            "fillnull [value=<text>] [<field> ...]",
            FillNull::read);

    static FillNull read(CommandReader in) {
        String value = "0";
        List<NamePattern> fields = new ArrayList<>();
        while (!in.atEnd()) {
            Optional<Token> option = in.option("value");
            if (option.isPresent()) {
                value = option.get().text();
            } else {
                fields.add(new NamePattern(in.fieldName()));
                in.take(Token.Kind.COMMA);
            }
        }
        return new FillNull(in.span(), value, List.copyOf(fields));
    }

    @Override
    public CommandType type() {
        return isListed() ? CommandType.DISTRIBUTABLE_STREAMING : CommandType.DATASET_PROCESSING;
    }

    private boolean isListed() {
        return !fields.isEmpty() && fields.stream().allMatch(NamePattern::isExact);
    }

    @Override
    public Plan over(Plan input) {
        return isListed() ? new Plan.PerBatch(input, this) : new Plan.Gathered(input, this);
    }

    @Override
    public FieldUse needs(FieldUse wanted) {
        return wanted;
    }

    @Override
    public List<NamePattern> mayMake() {
        return fields.stream().filter(NamePattern::isExact).toList();
    }

    @Override
    public boolean inOrder() {
        return false;
    }

    @Override
    public boolean needsOrder() {
        return true;
    }

    @Override
    public BatchOperator start(SearchContext context, MemoryBudget.Share memory) {
        Set<String> names = fields.stream().map(NamePattern::text).collect(Collectors.toSet());
        return batch -> filled(batch, names);
    }

    @Override
    public List<Batch> apply(List<Batch> input, SearchContext context, MemoryBudget.Share memory) {
        Set<String> names = new LinkedHashSet<>();
        fields.stream().filter(NamePattern::isExact).forEach(p -> names.add(p.text()));
        for (Batch batch : input) {
            batch.selected(fields.isEmpty() ? NamePattern.EVERY_FIELD : fields).stream()
                    .filter(batch::hasValue)
                    .forEach(names::add);
        }
        List<Batch> filled = new ArrayList<>();
        for (Batch batch : input) {
            Batch changed = filled(batch, names);
            memory.charge(Math.max(0, changed.bytes() - batch.bytes()));
            filled.add(changed);
        }
        return filled;
    }

    private Batch filled(Batch batch, Set<String> names) {
        Value filling = Value.ofText(value);
        return batch.edited(names, found -> found.isNull() ? filling : found);
    }

    @Override
    public String spl() {
        String list = fields.stream().map(p -> SplText.name(p.text())).collect(Collectors.joining(", "));
        return "fillnull value=" + SplText.quoted(value) + (fields.isEmpty() ? "" : " " + list);
    }
}
