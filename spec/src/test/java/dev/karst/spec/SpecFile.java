package dev.karst.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of cases.
 *
 * @param area its folder: command, function, aggregate or language
 * @param feature what its cases are about
 * @param path where it lies in the repository
 */
record SpecFile(String area, String feature, Path path, List<SpecCase> cases) {

    /** All of them, in the order of their names. */
    static List<SpecFile> all() {
        Path root = root();
        try (Stream<Path> paths = Files.walk(root)) {
            List<SpecFile> files = paths.filter(p -> p.toString().endsWith(".yml"))
                    .sorted()
                    .map(SpecReader::read)
                    .toList();
            if (files.isEmpty()) {
                throw new IllegalStateException("no spec files in " + root);
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sources where they can be seen, so that messages name the file to edit; else what was built. */
    private static Path root() {
        Path sources = Path.of("src/test/resources/spec").toAbsolutePath();
        if (Files.isDirectory(sources)) {
            return sources;
        }
        try {
            return Path.of(SpecFile.class.getResource("/spec").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    URI uri() {
        return path.toUri();
    }
}
