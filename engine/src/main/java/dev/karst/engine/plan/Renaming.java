package dev.karst.engine.plan;

import dev.karst.engine.data.NamePattern;
import java.util.Optional;

/** {@code from as to}; where the first has stars, the second has as many, and each carries over what it stood for. */
public record Renaming(NamePattern from, NamePattern to) {
    /** What the name becomes, if it is one to be renamed. */
    public Optional<String> of(String name) {
        return from.capture(name).map(to::fill);
    }
}
