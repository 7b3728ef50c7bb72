package dev.karst.engine.command;

import dev.karst.engine.data.FieldUse;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Regex;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.function.scalar.Split;
import dev.karst.engine.plan.BatchOperator;
import dev.karst.engine.plan.Command;
import dev.karst.engine.plan.CommandType;
import dev.karst.engine.plan.PerBatchNode;
import dev.karst.engine.plan.Plan;
import dev.karst.engine.plan.RowEditor;
import dev.karst.language.diagnostic.Diagnostic;
import dev.karst.language.parse.CommandReader;
import dev.karst.language.parse.CommandSyntax;
import dev.karst.language.parse.Token;
import dev.karst.language.text.Span;
import dev.karst.language.tree.SplText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * {@code makemv} cuts the text of a field into several values. Where nothing is left of it the field has no value.
 *
 * @param delimiter what stands between the values
 * @param tokenizer a regular expression whose first group is a value each time it is found, or null to cut at the
 *     delimiter
 * @param allowEmpty whether an empty text is a value
 * @param setSingle whether the values become one again, with the delimiter between them
 */
public record MakeMv(Span span, String field, String delimiter, String tokenizer, boolean allowEmpty, boolean setSingle)
        implements Command, PerBatchNode {
    static final CommandSyntax SYNTAX = new CommandSyntax(
            "makemv",
            "Cuts the text of a field into several values.",
            "makemv [delim=<text>|tokenizer=<regular expression>] [allowempty=<bool>] [setsv=<bool>] <field>",
            MakeMv::read);

    static MakeMv read(CommandReader in) {
        String field = null;
        String delimiter = null;
        String tokenizer = null;
        boolean allowEmpty = false;
        boolean setSingle = false;
        while (!in.atEnd()) {
            Token start = in.peek();
            Optional<Token> option;
            if ((option = in.option("delim")).isPresent()) {
                delimiter = delimiter(in, option.get());
            } else if ((option = in.option("tokenizer")).isPresent()) {
                tokenizer = tokenizer(in, option.get());
            } else if ((option = in.option("allowempty")).isPresent()) {
                allowEmpty = in.toFlag(option.get());
            } else if ((option = in.option("setsv")).isPresent()) {
                setSingle = in.toFlag(option.get());
            } else if (field == null) {
                field = in.fieldName();
            } else {
                in.end();
            }
            if (delimiter != null && tokenizer != null) {
                throw in.fail(new Diagnostic(
                        "K1244",
                        "makemv cuts at a delimiter or by a tokenizer, not both",
                        start.span(),
                        "a second way"));
            }
        }
        if (field == null) {
            throw in.unexpected(in.peek(), "a field");
        }
        return new MakeMv(in.span(), field, delimiter == null ? " " : delimiter, tokenizer, allowEmpty, setSingle);
    }

    private static String delimiter(CommandReader in, Token token) {
        if (token.text().isEmpty()) {
            throw in.fail(
                    new Diagnostic("K1243", "a delimiter cannot be empty", token.span(), "expected some characters"));
        }
        return token.text();
    }

    private static String tokenizer(CommandReader in, Token token) {
        if (PatternArgument.of(in, token).groups() == 0) {
            throw in.fail(new Diagnostic(
                    "K1245",
                    "the tokenizer has no group",
                    token.span(),
                    "what would be a value?",
                    "put what is to become a value in parentheses"));
        }
        return token.text();
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
        return wanted;
    }

    @Override
    public boolean inOrder() {
        return false;
    }

    @Override
    public BatchOperator start(SearchContext context, MemoryBudget.Share memory) {
        Regex regex = tokenizer == null ? null : Regex.of(tokenizer);
        return new RowEditor(context, memory, (row, changes) -> {
            Value value = row.value(field);
            if (value.isNull()) {
                return;
            }
            changes.set(field, Value.NULL);
            if (setSingle) {
                List<String> parts = new ArrayList<>();
                cut(value, regex, parts::add);
                changes.set(field, parts.isEmpty() ? Value.NULL : new Value.Text(String.join(delimiter, parts)));
            } else {
                cut(value, regex, text -> changes.add(field, text));
            }
        });
    }

    private void cut(Value value, Regex regex, Consumer<String> values) {
        Consumer<String> wanted = text -> {
            if (text != null && (allowEmpty || !text.isEmpty())) {
                values.accept(text);
            }
        };
        for (String text : value.texts()) {
            if (regex == null) {
                Split.cut(text, delimiter, wanted);
            } else {
                regex.find(text, Long.MAX_VALUE, match -> wanted.accept(match.group(1)));
            }
        }
    }

    @Override
    public String spl() {
        String how =
                tokenizer == null ? "delim=" + SplText.quoted(delimiter) : "tokenizer=" + SplText.quoted(tokenizer);
        return "makemv " + how + (allowEmpty ? " allowempty=true" : "") + (setSingle ? " setsv=true" : "") + " "
                + SplText.name(field);
    }
}
