package dev.karst.language.tree;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A whole search: its stages in the order they are written.
 *
 * @param generating whether the text began with a pipe, so that the first stage makes its own rows
 */
public record Pipeline(boolean generating, List<Stage> stages) {
    public Pipeline {
        stages = List.copyOf(stages);
    }

    /** Canonical SPL, one stage per line. */
    public String spl() {
        String text = stages.stream().map(Stage::spl).collect(Collectors.joining("\n| "));
        return generating ? "| " + text : text;
    }
}
