package dev.karst.detection.local;

import dev.karst.detection.content.ContentProblem;
import dev.karst.engine.data.CodePointOrder;
import java.util.Comparator;
import java.util.List;

/** A folder that is no project, or one whose files have problems. */
public final class ProjectException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<ContentProblem> problems;

    /** @param message about the folder itself, safe to print */
    ProjectException(String message) {
        super(message);
        this.problems = List.of();
    }

    ProjectException(List<ContentProblem> problems) {
        super(problems.size() + (problems.size() == 1 ? " problem" : " problems") + " in the project's settings");
        this.problems = problems.stream()
                .sorted(Comparator.comparing(ContentProblem::file, CodePointOrder.ASCENDING)
                        .thenComparingInt(ContentProblem::line)
                        .thenComparingInt(ContentProblem::column))
                .toList();
    }

    /** What is wrong with the files, by file, line and column; empty where it is the folder itself. */
    public List<ContentProblem> problems() {
        return problems;
    }
}
