package dev.karst.language.parse;

import dev.karst.language.text.Span;
import dev.karst.language.tree.SplText;
import dev.karst.language.tree.Stage;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A few commands and functions, enough to try the parser with. */
public final class SmallCatalogue implements Catalogue {
    /** A stage that is known by its text alone. */
    record Said(Span span, String spl) implements Stage {}

    private static final CommandSyntax SEARCH = new CommandSyntax(
            "search", "", "search <term>", in -> new Said(in.span(), "search " + SplText.of(in.searchTerm())));

    private final Map<String, CommandSyntax> commands = new TreeMap<>();
    private final Map<String, FunctionSignature> functions = new TreeMap<>();

    /** The commands search, where, head, fields and makeresults; the functions if, len and like. */
    public SmallCatalogue() {
        add(SEARCH);
        add(new CommandSyntax(
                "where", "", "where <expression>", in -> new Said(in.span(), "where " + SplText.of(in.expression()))));
        add(new CommandSyntax(
                "head",
                "",
                "head <n>",
                in -> new Said(
                        in.span(),
                        "head "
                                + in.option("limit")
                                        .map(in::toCount)
                                        .or(in::count)
                                        .orElse(10L))));
        add(new CommandSyntax(
                "fields",
                "",
                "fields <name>",
                in -> new Said(in.span(), "fields " + String.join(" ", in.someFieldNames("until")))));
        add(new CommandSyntax("makeresults", "", "makeresults", true, in -> new Said(in.span(), "makeresults")));
        functions.put("if", new FunctionSignature("if", "if(condition, then, else)", 3, 3));
        functions.put("len", new FunctionSignature("len", "len(text)", 1, 1));
        functions.put("like", new FunctionSignature("like", "like(text, pattern)", 2, 2));
    }

    private void add(CommandSyntax command) {
        commands.put(command.name(), command);
    }

    @Override
    public Optional<CommandSyntax> command(String name) {
        return Optional.ofNullable(commands.get(name));
    }

    @Override
    public Collection<String> commandNames() {
        return commands.keySet();
    }

    @Override
    public Optional<FunctionSignature> function(String name) {
        return Optional.ofNullable(functions.get(name));
    }

    @Override
    public Collection<String> functionNames() {
        return functions.keySet();
    }

    @Override
    public boolean commandComesLater(String name) {
        return name.equals("dedup");
    }

    @Override
    public boolean functionComesLater(String name) {
        return name.equals("strftime");
    }

    @Override
    public CommandSyntax implied() {
        return SEARCH;
    }
}
