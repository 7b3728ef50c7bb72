package dev.karst.detection.content;

import java.util.List;

/** A folder that is no content pack, or one from which not a single detection could be loaded. */
public final class ContentPackException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<ContentProblem> problems;

    ContentPackException(String message, List<ContentProblem> problems) {
        super(message);
        this.problems = List.copyOf(problems);
    }

    /** What was wrong with the single files; empty where it was the folder itself. */
    public List<ContentProblem> problems() {
        return problems;
    }
}
