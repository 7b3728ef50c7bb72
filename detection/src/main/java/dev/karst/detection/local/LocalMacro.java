package dev.karst.detection.local;

import dev.karst.detection.content.Place;
import dev.karst.language.macro.Macro;
import java.util.Optional;

/**
 * A macro that a user defines.
 *
 * @param place where it stands in {@code local/macros.yml}
 * @param content the definition that the content has for the same name and number of arguments; empty where it has none
 */
public record LocalMacro(Macro macro, Place place, Optional<String> content) {

    /** As the file writes it: {@code name}, or {@code name(1)}. */
    public String written() {
        int arguments = macro.arguments().size();
        return arguments == 0 ? macro.name() : macro.name() + "(" + arguments + ")";
    }
}
