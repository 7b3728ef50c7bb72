package dev.karst.language.parse;

import java.util.Collection;
import java.util.Optional;

/** The commands and functions that searches may use. The language knows none by name; an engine hands them in. */
public interface Catalogue {
    /** By its name in lower case. */
    Optional<CommandSyntax> command(String name);

    Collection<String> commandNames();

    /** By its name in lower case. */
    Optional<FunctionSignature> function(String name);

    Collection<String> functionNames();

    /** Whether SPL has a command of this name that is not there yet. */
    boolean commandComesLater(String name);

    /** Whether SPL has a function of eval of this name that is not there yet. */
    boolean functionComesLater(String name);

    /** The command that a search without a leading pipe begins with. */
    CommandSyntax implied();
}
