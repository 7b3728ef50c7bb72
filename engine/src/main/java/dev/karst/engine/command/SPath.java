package dev.karst.engine.command;

import dev.karst.engine.data.FieldUse;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.data.NamePattern;
import dev.karst.engine.function.SearchContext;
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

/**
 * {@code spath} makes fields of JSON or XML: of all values in it, or of those at a path. It reads texts of any length.
 *
 * @param input the field that holds the text
 * @param path where the values stand, or null for all of them, each under its path
 * @param output the field for the values at the path, or null without a path
 */
public record SPath(Span span, String input, String path, String output) implements Command, PerBatchNode {
    static final CommandSyntax SYNTAX = new CommandSyntax(
            "spath",
            "Makes fields of JSON or XML: of all values in it, or of those at a path.",
            "spath [input=<field>] [output=<field>] [path=<path>|<path>]",
            SPath::read);

    static SPath read(CommandReader in) {
        String input = "_raw";
        Token output = null;
        String path = null;
        while (!in.atEnd()) {
            Optional<Token> option;
            if ((option = in.option("input")).isPresent()) {
                input = option.get().text();
            } else if ((option = in.option("output")).isPresent()) {
                output = option.get();
            } else if (path != null) {
                in.end();
            } else if ((option = in.option("path")).isPresent()) {
                path = option.get().text();
            } else {
                path = in.fieldName();
            }
        }
        if (output != null && path == null) {
            throw in.fail(new Diagnostic(
                    "K1246",
                    "spath has an output, but no path to tell what goes there",
                    output.span(),
                    "of which values?",
                    "add path=..., or leave output= out to make fields of all values"));
        }
        return new SPath(in.span(), input, path, output == null ? path : output.text());
    }

    @Override
    public CommandType type() {
        return CommandType.DISTRIBUTABLE_STREAMING;
    }

    @Override
    public Plan over(Plan input) {
        return new Plan.PerBatch(input, this);
    }

    /** Any field may be one that it makes, and may not be made, and then stays as it was. */
    @Override
    public FieldUse needs(FieldUse wanted) {
        return wanted.and(List.of(input));
    }

    @Override
    public List<NamePattern> mayMake() {
        return path == null ? NamePattern.EVERY_FIELD : List.of(new NamePattern(output));
    }

    @Override
    public boolean inOrder() {
        return false;
    }

    @Override
    public BatchOperator start(SearchContext context, MemoryBudget.Share memory) {
        return new RowEditor(context, memory, new SPathEdit(this));
    }

    @Override
    public String spl() {
        String all = "spath input=" + SplText.name(input);
        return path == null ? all : all + " output=" + SplText.name(output) + " path=" + SplText.name(path);
    }
}
