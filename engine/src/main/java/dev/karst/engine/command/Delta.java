package dev.karst.engine.command;

import dev.karst.engine.data.Batch;
import dev.karst.engine.data.FieldUse;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.plan.BatchOperator;
import dev.karst.engine.plan.Command;
import dev.karst.engine.plan.CommandType;
import dev.karst.engine.plan.PerBatchNode;
import dev.karst.engine.plan.Plan;
import dev.karst.language.diagnostic.Diagnostic;
import dev.karst.language.parse.CommandReader;
import dev.karst.language.parse.CommandSyntax;
import dev.karst.language.parse.Token;
import dev.karst.language.text.Span;
import dev.karst.language.tree.SplText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * {@code delta} tells by how much a field differs from what it was some rows before. Where either is no number there is
 * no difference.
 *
 * @param target where the difference goes, {@code delta(field)} if not told
 * @param back how many rows before, from 1
 */
public record Delta(Span span, String field, String target, long back) implements Command, PerBatchNode {
    static final CommandSyntax SYNTAX = new CommandSyntax(
            "delta",
            "Tells by how much a field differs from what it was in the row before.",
            "delta <field> [as <new field>] [p=<n>]",
            Delta::read);

    static Delta read(CommandReader in) {
        String field = null;
        String target = null;
        long back = 1;
        while (!in.atEnd()) {
            Optional<Token> option = in.option("p");
            if (option.isPresent()) {
                back = back(in, option.get());
            } else if (field == null) {
                field = in.fieldName();
            } else if (target == null && in.take("as")) {
                target = in.fieldName();
            } else {
                break;
            }
        }
        if (field == null) {
            throw in.unexpected(in.peek(), "a field name");
        }
        return new Delta(in.span(), field, target == null ? "delta(" + field + ")" : target, back);
    }

    private static long back(CommandReader in, Token token) {
        long back = in.toCount(token);
        if (back == 0) {
            throw in.fail(new Diagnostic(
                    "K1263", "delta compares with a row before", token.span(), "expected 1 or more rows"));
        }
        return back;
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
        return wanted.without(List.of(target)).and(List.of(field));
    }

    @Override
    public boolean inOrder() {
        return true;
    }

    @Override
    public BatchOperator start(SearchContext context, MemoryBudget.Share memory) {
        return new Differences(memory);
    }

    @Override
    public String spl() {
        return "delta " + SplText.name(field) + " as " + SplText.name(target) + " p=" + back;
    }

    private final class Differences implements BatchOperator {
        private static final int ENTRY_BYTES = 32;

        private final MemoryBudget.Share memory;
        private final Deque<OptionalDouble> before = new ArrayDeque<>();

        Differences(MemoryBudget.Share memory) {
            this.memory = memory;
        }

        @Override
        public Batch apply(Batch batch) {
            return batch.with(target, row -> difference(batch.value(field, row).number()));
        }

        private Value difference(Num number) {
            OptionalDouble current = number == null ? OptionalDouble.empty() : OptionalDouble.of(number.value());
            before.addLast(current);
            if (before.size() <= back) {
                memory.charge(ENTRY_BYTES);
                return Value.NULL;
            }
            OptionalDouble past = before.removeFirst();
            boolean both = current.isPresent() && past.isPresent();
            return both ? Num.of(current.getAsDouble() - past.getAsDouble()) : Value.NULL;
        }
    }
}
