package dev.karst.language.parse;

import dev.karst.language.tree.Stage;
import java.util.function.Function;

/**
 * A command as the parser sees it.
 *
 * @param name in lower case
 * @param summary what it does, in a sentence
 * @param usage its arguments, in the notation of Splunk's reference
 * @param generating whether it makes rows of its own and so stands first
 * @param read takes the arguments from the reader up to the end of the stage
 */
public record CommandSyntax(
        String name, String summary, String usage, boolean generating, Function<CommandReader, Stage> read) {

    public CommandSyntax(String name, String summary, String usage, Function<CommandReader, Stage> read) {
        this(name, summary, usage, false, read);
    }
}
