package dev.karst.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project lies, and public data that lies beside it and is no part of it. */
final class Repository {
    private static final String VARIABLE = "KARST_SHARED";

    private Repository() {}

    static Path root() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".ci"))) {
                return folder;
            }
        }
        return start;
    }

    /** The folder that a property or an environment variable names, else {@code shared} beside the repository. */
    static Path shared() {
        String named = System.getProperty(VARIABLE, System.getenv(VARIABLE));
        return named != null ? Path.of(named) : root().resolveSibling("shared");
    }

    /** Why a test of public data is skipped. */
    static String absent(Path data) {
        return data + " is not there; set " + VARIABLE + " to the folder that holds it";
    }
}
