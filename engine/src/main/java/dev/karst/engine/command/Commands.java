package dev.karst.engine.command;

import dev.karst.engine.function.EvalFunctions;
import dev.karst.language.parse.Catalogue;
import dev.karst.language.parse.CommandSyntax;
import dev.karst.language.parse.FunctionSignature;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The commands and functions that Karst knows: a new command is a class and a line here. */
public final class Commands implements Catalogue {
    private static final List<CommandSyntax> ALL = List.of(
            Accum.SYNTAX,
            Bin.BUCKET,
            Bin.SYNTAX,
            Convert.SYNTAX,
            Dedup.SYNTAX,
            Delta.SYNTAX,
            Eval.SYNTAX,
            EventStats.SYNTAX,
            Extract.KV,
            Extract.SYNTAX,
            Fields.SYNTAX,
            FillDown.SYNTAX,
            FillNull.SYNTAX,
            Head.SYNTAX,
            MakeMv.SYNTAX,
            MakeResults.SYNTAX,
            MvCombine.SYNTAX,
            MvExpand.SYNTAX,
            NoMv.SYNTAX,
            RangeMap.SYNTAX,
            RegexCommand.SYNTAX,
            Rename.SYNTAX,
            Replace.SYNTAX,
            Reverse.SYNTAX,
            Rex.SYNTAX,
            SearchCommand.SYNTAX,
            Sort.SYNTAX,
            SPath.SYNTAX,
            Stats.SYNTAX,
            StrCat.SYNTAX,
            StreamStats.SYNTAX,
            Table.SYNTAX,
            Tail.SYNTAX,
            Uniq.SYNTAX,
            Where.SYNTAX);

    private static final Map<String, CommandSyntax> BY_NAME =
            ALL.stream().collect(Collectors.toMap(CommandSyntax::name, Function.identity()));

    public List<CommandSyntax> all() {
        return ALL;
    }

    @Override
    public Optional<CommandSyntax> command(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    @Override
    public Collection<String> commandNames() {
        return BY_NAME.keySet();
    }

    @Override
    public Optional<FunctionSignature> function(String name) {
        return EvalFunctions.find(name).map(f -> f.signature());
    }

    @Override
    public Collection<String> functionNames() {
        return EvalFunctions.names();
    }

    /** Commands of SPL that are not there yet, in order. */
    public List<String> laterCommands() {
        return NotYet.COMMANDS.stream().sorted().toList();
    }

    /** Functions of SPL's eval that are not there yet, in order. */
    public List<String> laterFunctions() {
        return NotYet.FUNCTIONS.stream().sorted().toList();
    }

    @Override
    public boolean commandComesLater(String name) {
        return NotYet.COMMANDS.contains(name);
    }

    @Override
    public boolean functionComesLater(String name) {
        return NotYet.FUNCTIONS.contains(name);
    }

    @Override
    public CommandSyntax implied() {
        return SearchCommand.SYNTAX;
    }
}
