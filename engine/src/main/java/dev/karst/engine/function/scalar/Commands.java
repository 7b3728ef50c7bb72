package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;
import dev.karst.language.parse.SearchParser;

/** The names of the commands in the text of a search, in order; the first is search where no pipe leads it. */
public final class Commands implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("commands", "commands(search)", 1, 1);
    }

    @Override
    public Type type() {
        return Type.ANY;
    }

    @Override
    public Value apply(Arguments in) {
        String search = in.text(0);
        return search == null ? Value.NULL : Value.ofTexts(SearchParser.commandNames(search));
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The names of the commands in the text of a search, in order. Where the text does not begin "
                        + "with a pipe, the first command is search. Commands in subsearches are left out.",
                "NULL where the text is missing or names no command.",
                Example.of("commands(\"search foo | stats count | sort count\")", "search", "stats", "sort"),
                Example.of("commands(\"| makeresults | eval a=\\\"x|y\\\"\")", "makeresults", "eval"));
    }
}
