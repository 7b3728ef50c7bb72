package dev.karst.engine.command;

import dev.karst.engine.data.Batch;
import dev.karst.engine.data.FieldUse;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.data.NamePattern;
import dev.karst.engine.data.Num;
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
import java.util.List;

/**
 * {@code accum} keeps a running total of a field. A row in which it is no number stays as it is.
 *
 * @param target where the total goes, the field itself if not told
 */
public record Accum(Span span, String field, String target) implements Command, PerBatchNode {
    static final CommandSyntax SYNTAX = new CommandSyntax(
            "accum", "Keeps a running total of a field.", "accum <field> [as <new field>]", Accum::read);

    static Accum read(CommandReader in) {
        String field = in.fieldName();
        return new Accum(in.span(), field, in.take("as") ? in.fieldName() : field);
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
        return wanted.and(List.of(field));
    }

    @Override
    public List<NamePattern> mayMake() {
        return List.of(new NamePattern(target));
    }

    @Override
    public boolean inOrder() {
        return true;
    }

    @Override
    public BatchOperator start(SearchContext context, MemoryBudget.Share memory) {
        return new RunningTotal();
    }

    @Override
    public String spl() {
        return "accum " + SplText.name(field) + " as " + SplText.name(target);
    }

    private final class RunningTotal implements BatchOperator {
        private double total;

        @Override
        public Batch apply(Batch batch) {
            return batch.with(target, row -> total(batch, row));
        }

        private Value total(Batch batch, int row) {
            Num number = batch.value(field, row).number();
            if (number == null) {
                return batch.value(target, row);
            }
            total += number.value();
            return Num.of(total);
        }
    }
}
