package dev.karst.engine.plan;

import dev.karst.engine.data.NamePattern;
import java.util.List;
import java.util.Optional;

/** {@code from as to}; where the first has stars, the second has as many, and each carries over what it stood for. */
public record Renaming(NamePattern from, NamePattern to) {
    /** What the name becomes, if it is one to be renamed. */
    public Optional<String> of(String name) {
        return from.selects(name) ? from.capture(name).map(to::fill) : Optional.empty();
    }

    /** What the name is after all of them, one after the other. */
    static String all(String name, List<Renaming> renamings) {
        String current = name;
        for (Renaming renaming : renamings) {
            current = renaming.of(current).orElse(current);
        }
        return current;
    }
}
