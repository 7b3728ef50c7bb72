package dev.karst.engine.command;

import dev.karst.engine.data.NamePattern;
import dev.karst.engine.plan.Command;
import dev.karst.engine.plan.CommandType;
import dev.karst.engine.plan.Plan;
import dev.karst.engine.plan.Renaming;
import dev.karst.language.diagnostic.Diagnostic;
import dev.karst.language.parse.CommandReader;
import dev.karst.language.parse.CommandSyntax;
import dev.karst.language.parse.Token;
import dev.karst.language.text.Span;
import dev.karst.language.tree.SplText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@code rename} gives fields other names, pair after pair; stars carry the matched part over. */
public record Rename(Span span, List<Renaming> renamings) implements Command {
    static final CommandSyntax SYNTAX = new CommandSyntax(
            "rename",
            "Gives fields other names.",
            "rename <field or pattern> as <name or pattern> [, ...]",
            Rename::read);

    static Rename read(CommandReader in) {
        List<Renaming> renamings = new ArrayList<>();
        do {
            Span from = in.peek().span();
            NamePattern old = new NamePattern(in.fieldName());
            if (!in.take("as")) {
                throw in.unexpected(in.peek(), "`as` and the new name");
            }
            Span to = in.peek().span();
            NamePattern renamed = new NamePattern(in.fieldName());
            if (old.stars() != renamed.stars()) {
                throw in.fail(new Diagnostic(
                        "K1210",
                        "both names of a rename need the same number of `*`",
                        from.to(to),
                        old.stars() + " on the left, " + renamed.stars() + " on the right"));
            }
            renamings.add(new Renaming(old, renamed));
            in.take(Token.Kind.COMMA);
        } while (!in.atEnd());
        return new Rename(in.span(), renamings);
    }

    @Override
    public CommandType type() {
        return CommandType.DISTRIBUTABLE_STREAMING;
    }

    @Override
    public Plan over(Plan input) {
        return new Plan.Rename(input, renamings);
    }

    @Override
    public String spl() {
        return renamings.stream()
                .map(r -> SplText.name(r.from().text()) + " as " + SplText.name(r.to().text()))
                .collect(Collectors.joining(", ", "rename ", ""));
    }
}
