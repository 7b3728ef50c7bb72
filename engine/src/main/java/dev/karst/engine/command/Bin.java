package dev.karst.engine.command;

import dev.karst.engine.data.Batch;
import dev.karst.engine.data.FieldUse;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.data.NamePattern;
import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.function.TimeModifier;
import dev.karst.engine.plan.BatchOperator;
import dev.karst.engine.plan.Command;
import dev.karst.engine.plan.CommandType;
import dev.karst.engine.plan.GatheredNode;
import dev.karst.engine.plan.PerBatchNode;
import dev.karst.engine.plan.Plan;
import dev.karst.language.parse.CommandReader;
import dev.karst.language.parse.CommandSyntax;
import dev.karst.language.text.Span;
import dev.karst.language.tree.SplText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * {@code bin}, also called {@code bucket}, puts numbers into bins: {@code 0-10}, {@code 10-20}. Times become the
 * beginning of their bin. What is no number stays as it is, and so does a row without the field.
 *
 * @param target where the bin goes: the field itself if not told
 * @param width how wide bins are; null where that depends on the values
 * @param widthText the width as typed
 * @param choice how the width is chosen
 * @param alignTime a time at which a bin of time begins, as typed; empty for the epoch
 */
public record Bin(
        Span span, String field, String target, BinSpan width, String widthText, BinChoice choice, String alignTime)
        implements Command, PerBatchNode, GatheredNode {
    private static final String SUMMARY = "Puts numbers into bins and rounds times down.";
    private static final String ARGUMENTS = " [span=<n>[<unit>] | span=[<n>]log[<n>] | bins=<n>] [minspan=<span>]"
            + " [start=<n>] [end=<n>] [aligntime=<time>] <field> [as <new field>]";

    static final CommandSyntax SYNTAX = new CommandSyntax("bin", SUMMARY, "bin" + ARGUMENTS, Bin::read);
    static final CommandSyntax BUCKET = new CommandSyntax("bucket", SUMMARY, "bucket" + ARGUMENTS, Bin::read);

    static Bin read(CommandReader in) {
        return new BinReader(in).read();
    }

    @Override
    public CommandType type() {
        return width == null ? CommandType.DATASET_PROCESSING : CommandType.DISTRIBUTABLE_STREAMING;
    }

    @Override
    public Plan over(Plan input) {
        return width == null ? new Plan.Gathered(input, this) : new Plan.PerBatch(input, this);
    }

    @Override
    public FieldUse needs(FieldUse wanted) {
        return wanted.and(List.of(field));
    }

    @Override
    public List<NamePattern> mayMake() {
        return List.of(new NamePattern(target));
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
        return into(width, context);
    }

    @Override
    public List<Batch> apply(List<Batch> input, SearchContext context, MemoryBudget.Share memory) {
        Optional<BinSpan> chosen = choice.choose(input, field, field.equals("_time"), context.zone());
        if (chosen.isEmpty()) {
            return input;
        }
        BatchOperator operator = into(chosen.get(), context);
        return input.stream()
                .map(batch -> {
                    Batch binned = operator.apply(batch);
                    memory.charge(Math.max(0, binned.bytes() - batch.bytes()));
                    return binned;
                })
                .toList();
    }

    private BatchOperator into(BinSpan bins, SearchContext context) {
        BigDecimal from = BigDecimal.valueOf(from(context));
        return batch -> batch.with(target, row -> {
            Value value = batch.value(field, row);
            return value.isNull() ? batch.value(target, row) : binned(value, bins, context, from);
        });
    }

    /** In seconds since the epoch. */
    private double from(SearchContext context) {
        Num epoch = Num.of(alignTime.isEmpty() ? "0" : alignTime);
        return epoch != null
                ? epoch.value()
                : TimeModifier.apply(alignTime, context.now(), context.zone()).orElse(0);
    }

    /** Each value of a multivalue for itself. */
    private static Value binned(Value value, BinSpan bins, SearchContext context, BigDecimal from) {
        if (value instanceof Value.Multi several) {
            return Value.ofTexts(several.values().stream()
                    .map(text ->
                            binned(new Value.Text(text), bins, context, from).display())
                    .toList());
        }
        Num number = value.number();
        return number == null ? value : bins.binOf(number, context.zone(), from).orElse(value);
    }

    @Override
    public String spl() {
        return "bin"
                + (width == null ? choice.spl() : " span=" + widthText)
                + (alignTime.isEmpty() ? "" : " aligntime=" + SplText.quoted(alignTime))
                + " " + SplText.name(field)
                + (target.equals(field) ? "" : " as " + SplText.name(target));
    }
}
