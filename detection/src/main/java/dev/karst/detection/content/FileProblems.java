package dev.karst.detection.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The problems of one file, each once, and no more than a reader can take in. */
public final class FileProblems {
    private static final int MOST = 20;

    private final Set<ContentProblem> found = new LinkedHashSet<>();
    private ContentProblem firstLeftOut;

    public void add(Place place, String code, String message) {
        ContentProblem problem = new ContentProblem(place.file(), place.line(), place.column(), code, message);
        if (found.size() < MOST) {
            found.add(problem);
        } else if (firstLeftOut == null && !found.contains(problem)) {
            firstLeftOut = problem;
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** In the order found; where there were too many, the last one says so. */
    public List<ContentProblem> list() {
        List<ContentProblem> list = new ArrayList<>(found);
        if (firstLeftOut != null) {
            list.add(new ContentProblem(
                    firstLeftOut.file(),
                    firstLeftOut.line(),
                    firstLeftOut.column(),
                    ContentProblem.MORE,
                    "there are more problems in this file"));
        }
        return list;
    }
}
