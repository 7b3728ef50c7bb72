package dev.karst.sources.object;

import java.util.List;

/** PATH arguments that stand for nothing: a mistake in the command, not in the data. */
public final class UnusablePath extends Exception {
    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    UnusablePath(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    /** One printable line for each such argument, in their order. */
    public List<String> problems() {
        return problems;
    }
}
