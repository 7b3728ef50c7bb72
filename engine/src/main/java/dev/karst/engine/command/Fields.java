package dev.karst.engine.command;

import dev.karst.engine.data.NamePattern;
import dev.karst.engine.plan.Command;
import dev.karst.engine.plan.CommandType;
import dev.karst.engine.plan.Plan;
import dev.karst.language.parse.CommandReader;
import dev.karst.language.parse.CommandSyntax;
import dev.karst.language.text.Span;
import dev.karst.language.tree.SplText;
import java.util.List;
import java.util.stream.Collectors;

/** {@code fields} keeps the listed fields and the internal ones, or with a minus removes the listed. */
public record Fields(Span span, boolean remove, List<String> names) implements Command {
    static final CommandSyntax SYNTAX = new CommandSyntax(
            "fields",
            "Keeps or removes fields; internal ones such as _time stay unless removed by name.",
            "fields [+|-] <field> [, <field>] ...",
            Fields::read);

    static Fields read(CommandReader in) {
        if (in.atEnd()) {
            return new Fields(in.span(), true, List.of());
        }
        boolean minus = in.takeSign('-');
        if (!minus) {
            in.takeSign('+');
        }
        return new Fields(in.span(), minus, in.someFieldNames());
    }

    @Override
    public CommandType type() {
        return CommandType.DISTRIBUTABLE_STREAMING;
    }

    @Override
    public Plan over(Plan input) {
        List<NamePattern> patterns = names.stream().map(NamePattern::new).toList();
        return remove ? new Plan.Remove(input, patterns) : new Plan.Keep(input, patterns);
    }

    @Override
    public String spl() {
        String list = names.stream().map(SplText::name).collect(Collectors.joining(", "));
        return names.isEmpty() ? "fields" : "fields " + (remove ? "- " : "") + list;
    }
}
