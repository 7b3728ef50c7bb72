package dev.karst.engine.command;

import dev.karst.engine.data.FieldUse;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.data.NamePattern;
import dev.karst.engine.function.Regex;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.function.SedExpression;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code rex} makes fields of what the named groups of a regular expression match, or edits a field as sed does.
 *
 * @param pattern the regular expression, or with {@code sed} the sed expression
 * @param maxMatch how many matches are used; 0 for all
 * @param offsetField the field for the places of the matches, or null
 */
public record Rex(Span span, String field, String pattern, boolean sed, long maxMatch, String offsetField)
        implements Command, PerBatchNode {
    static final CommandSyntax SYNTAX = new CommandSyntax(
            "rex",
            "Makes fields of what the named groups of a regular expression match, or edits a field as sed does.",
            "rex [field=<field>] [max_match=<n>] [offset_field=<field>] <regular expression>"
                    + " | rex [field=<field>] mode=sed <sed expression>",
            Rex::read);

    private static final String DEFAULT_FIELD = "_raw";

    static Rex read(CommandReader in) {
        String field = DEFAULT_FIELD;
        Token pattern = null;
        Token maxMatch = null;
        Token offsetField = null;
        boolean sed = false;
        while (pattern == null || !in.atEnd()) {
            Optional<Token> option;
            if ((option = in.option("field")).isPresent()) {
                field = option.get().text();
            } else if ((option = in.option("max_match")).isPresent()) {
                maxMatch = option.get();
            } else if ((option = in.option("offset_field")).isPresent()) {
                offsetField = option.get();
            } else if ((option = in.option("mode")).isPresent()) {
                sed = isSed(in, option.get());
            } else if (pattern == null) {
                pattern = in.expect(Token.Kind.QUOTED, "a regular expression in double quotes");
            } else {
                in.end();
            }
        }
        if (!sed) {
            checkRegex(in, pattern);
            long most = maxMatch == null ? 1 : in.toCount(maxMatch);
            return new Rex(
                    in.span(), field, pattern.text(), false, most, offsetField == null ? null : offsetField.text());
        }
        if (maxMatch != null || offsetField != null) {
            throw in.fail(new Diagnostic(
                    "K1242",
                    "rex has no use for this in sed mode",
                    (maxMatch != null ? maxMatch : offsetField).span(),
                    "",
                    "leave it out"));
        }
        checkSed(in, pattern);
        return new Rex(in.span(), field, pattern.text(), true, 1, null);
    }

    private static boolean isSed(CommandReader in, Token mode) {
        if (!mode.text().equalsIgnoreCase("sed")) {
            throw in.unexpected(mode, "`sed`, the only mode of rex");
        }
        return true;
    }

    private static void checkRegex(CommandReader in, Token pattern) {
        if (PatternArgument.of(in, pattern).names().isEmpty()) {
            throw in.fail(new Diagnostic(
                    "K1240",
                    "the regular expression has no named group, so rex would make no field",
                    pattern.span(),
                    "which part of it, under which name?",
                    "name a group, as in (?<user>\\w+)",
                    "to filter, use `regex`; to edit, add mode=sed"));
        }
    }

    private static void checkSed(CommandReader in, Token pattern) {
        try {
            SedExpression.of(pattern.text());
        } catch (SedExpression.Broken broken) {
            throw in.fail(new Diagnostic(
                    "K1241",
                    "this is not a sed expression",
                    in.place(pattern, broken.place()),
                    broken.getMessage(),
                    "expected s/<regular expression>/<replacement>/<g or number> or y/<characters>/<characters>/"));
        } catch (SedExpression.BrokenPattern broken) {
            throw in.fail(PatternArgument.broken(in, pattern, SedExpression.BrokenPattern.START, broken.regex()));
        }
    }

    @Override
    public CommandType type() {
        return CommandType.DISTRIBUTABLE_STREAMING;
    }

    @Override
    public Plan over(Plan input) {
        return new Plan.PerBatch(input, this);
    }

    /** The fields it makes too: where nothing matches they stay as they were. */
    @Override
    public FieldUse needs(FieldUse wanted) {
        return wanted.and(List.of(field));
    }

    @Override
    public List<NamePattern> mayMake() {
        if (sed) {
            return List.of();
        }
        Stream<String> groups = Regex.of(pattern).names().keySet().stream();
        return Stream.concat(groups, Stream.ofNullable(offsetField))
                .map(NamePattern::new)
                .toList();
    }

    @Override
    public boolean inOrder() {
        return false;
    }

    @Override
    public BatchOperator start(SearchContext context, MemoryBudget.Share memory) {
        return new RowEditor(context, memory, sed ? new SedEdit(field, SedExpression.of(pattern)) : new RexEdit(this));
    }

    @Override
    public String spl() {
        return "rex field=" + SplText.name(field)
                + (sed ? " mode=sed" : "")
                + (maxMatch == 1 ? "" : " max_match=" + maxMatch)
                + (offsetField == null ? "" : " offset_field=" + SplText.name(offsetField))
                + " " + SplText.quoted(pattern);
    }
}
