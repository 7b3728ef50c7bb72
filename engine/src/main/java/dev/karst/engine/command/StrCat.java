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
import dev.karst.language.parse.Token;
import dev.karst.language.text.Span;
import dev.karst.language.tree.SplText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code strcat} joins the values of fields and quoted texts into another field.
 *
 * @param allRequired whether nothing happens in a row that lacks one of the fields; else it counts as the empty text
 */
public record StrCat(Span span, boolean allRequired, List<Source> sources, String target)
        implements Command, PerBatchNode {
    static final CommandSyntax SYNTAX = new CommandSyntax(
            "strcat",
            "Joins the values of fields and quoted texts into another field.",
            "strcat [allrequired=<bool>] <field or \"text\"> ... <new field>",
            StrCat::read);

    /** A field, or a text that stands for itself. */
    public record Source(String text, boolean isField) {
        String spl() {
            return isField ? text : SplText.quoted(text);
        }
    }

    static StrCat read(CommandReader in) {
        boolean allRequired = false;
        List<Source> sources = new ArrayList<>();
        while (!in.atEnd()) {
            Optional<Token> option = in.option("allrequired");
            if (option.isPresent()) {
                allRequired = in.toFlag(option.get());
            } else {
                boolean isField = in.peek().is(Token.Kind.WORD);
                sources.add(new Source(in.fieldName(), isField));
            }
        }
        if (sources.size() < 2) {
            throw in.unexpected(in.peek(), sources.isEmpty() ? "a field or a quoted text" : "the new field");
        }
        Source target = sources.remove(sources.size() - 1);
        return new StrCat(in.span(), allRequired, List.copyOf(sources), target.text());
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
        return wanted.and(
                sources.stream().filter(Source::isField).map(Source::text).toList());
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
    public BatchOperator start(SearchContext context, MemoryBudget.Share memory) {
        return batch -> batch.with(target, row -> joined(batch, row));
    }

    private Value joined(Batch batch, int row) {
        StringBuilder joined = new StringBuilder();
        for (Source source : sources) {
            Value value = source.isField() ? batch.value(source.text(), row) : new Value.Text(source.text());
            if (value.isNull() && allRequired) {
                return batch.value(target, row);
            }
            joined.append(value.display());
        }
        return new Value.Text(joined.toString());
    }

    @Override
    public String spl() {
        return sources.stream().map(Source::spl).collect(Collectors.joining(" ", "strcat ", " "))
                + SplText.name(target)
                + (allRequired ? " allrequired=true" : "");
    }
}
