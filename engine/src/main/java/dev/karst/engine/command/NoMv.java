package dev.karst.engine.command;

import dev.karst.engine.data.FieldUse;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.plan.BatchOperator;
import dev.karst.engine.plan.Command;
import dev.karst.engine.plan.CommandType;
import dev.karst.engine.plan.PerBatchNode;
import dev.karst.engine.plan.Plan;
import dev.karst.engine.plan.RowEditor;
import dev.karst.language.parse.CommandReader;
import dev.karst.language.parse.CommandSyntax;
import dev.karst.language.text.Span;
import dev.karst.language.tree.SplText;

/**
 * {@code nomv} makes one value of several: one per line, or right after {@code mvcombine} with its delimiter between
 * them.
 */
public record NoMv(Span span, String field) implements Command {
    static final CommandSyntax SYNTAX =
            new CommandSyntax("nomv", "Makes one value of the values of a field.", "nomv <field>", NoMv::read);

    static NoMv read(CommandReader in) {
        return new NoMv(in.span(), in.fieldName());
    }

    @Override
    public CommandType type() {
        return CommandType.DISTRIBUTABLE_STREAMING;
    }

    @Override
    public Plan over(Plan input) {
        boolean combined = input instanceof Plan.Gathered g
                && g.node() instanceof MvCombine c
                && c.field().equals(field);
        String delimiter = combined ? ((MvCombine) ((Plan.Gathered) input).node()).delimiter() : "\n";
        return new Plan.PerBatch(input, new Joined(field, delimiter));
    }

    @Override
    public String spl() {
        return "nomv " + SplText.name(field);
    }

    /** Makes one text of several, with the delimiter between them. */
    private record Joined(String field, String delimiter) implements PerBatchNode {
        @Override
        public FieldUse needs(FieldUse wanted) {
            return wanted;
        }

        @Override
        public boolean inOrder() {
            return false;
        }

        @Override
        public BatchOperator start(SearchContext context, MemoryBudget.Share memory) {
            return new RowEditor(context, memory, (row, changes) -> {
                if (row.value(field) instanceof Value.Multi several) {
                    changes.set(field, new Value.Text(String.join(delimiter, several.values())));
                }
            });
        }

        @Override
        public String spl() {
            return "nomv " + SplText.name(field) + " with " + SplText.quoted(delimiter);
        }
    }
}
