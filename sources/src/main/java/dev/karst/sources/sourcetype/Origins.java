package dev.karst.sources.sourcetype;

import java.util.Set;

/**
 * Where the value of a search-time field can come from.
 *
 * @param paths raw names whose value it can be
 * @param constants texts that it can be besides
 * @param unknown whether it can be something else, too
 */
public record Origins(Set<String> paths, Set<String> constants, boolean unknown) {
    public static final Origins UNKNOWN = new Origins(Set.of(), Set.of(), true);

    public Origins {
        paths = Set.copyOf(paths);
        constants = Set.copyOf(constants);
    }
}
