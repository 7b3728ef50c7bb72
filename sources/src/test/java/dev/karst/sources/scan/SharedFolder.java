package dev.karst.sources.scan;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Data that is not part of the project: the folder that the property or the environment variable {@code KARST_SHARED}
 * names, else {@code shared} beside the repository. A test that finds nothing there is skipped.
 */
final class SharedFolder {
    private static final String VARIABLE = "KARST_SHARED";

    private SharedFolder() {}

    static Path need(String path) {
        Path found = folder().resolve(path);
        Assumptions.assumeTrue(
                Files.exists(found),
                () -> found + " is not there; set " + VARIABLE + " to the folder that holds " + path);
        return found;
    }

    private static Path folder() {
        String named = System.getProperty(VARIABLE, System.getenv(VARIABLE));
        return named != null ? Path.of(named) : repository().resolveSibling("shared");
    }

    /** The folder of the whole project. */
    static Path repository() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".ci"))) {
                return folder;
            }
        }
        return start;
    }
}
