package dev.karst.language.macro;

import java.util.List;

/**
 * A named piece of search text. Two macros of one name may differ in the number of their arguments.
 *
 * @param name as called between backquotes, without an argument count
 * @param arguments the names that {@code $name$} stands for in the definition
 * @param definition the text that replaces the call
 */
public record Macro(String name, List<String> arguments, String definition) {
    public Macro {
        arguments = List.copyOf(arguments);
    }
}
