package dev.karst.detection.content;

import dev.karst.engine.data.CodePointOrder;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The YAML files of a content folder and their texts. What cannot be read is reported and stops nothing else. */
final class ContentFiles {
    private static final int DEEPEST = 32;

    /** Files and folders of one walk. Links that fan out could make it endless; ESCU has a few thousand. */
    private static final int MOST_VISITS = 200_000;

    private final Path root;
    private final Consumer<ContentProblem> report;

    ContentFiles(Path root, Consumer<ContentProblem> report) {
        this.root = root;
        this.report = report;
    }

    /** One file: what messages call it, and where it lies under the root. */
    record Entry(String name, String relative, Path path) {}

    /** The files of a folder that end in {@code .yml}, by code points of their paths; none where it does not exist. */
    List<Entry> in(String folder) {
        return walk(root.resolve(folder), 1);
    }

    /** The same, with the files of its subfolders. */
    List<Entry> under(String folder) {
        return walk(root.resolve(folder), DEEPEST);
    }

    /** The text of a file; empty, with a problem, where it cannot be had. */
    Optional<String> text(Entry entry) {
        return TextFile.read(entry.path(), entry.name(), YamlFile.LARGEST, report);
    }

    private List<Entry> walk(Path folder, int depth) {
        List<Entry> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try {
                Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), depth, new Walk(folder, depth, found));
            } catch (IOException e) {
                unreadable(TextFile.name(folder), "cannot be listed: " + TextFile.reason(e));
            }
        }
        found.sort(Comparator.comparing(Entry::relative, CodePointOrder.ASCENDING));
        return found;
    }

    private final class Walk extends SimpleFileVisitor<Path> {
        private final Path folder;
        private final List<Entry> found;
        private final boolean withSubfolders;
        private int visits;

        Walk(Path folder, int depth, List<Entry> found) {
            this.folder = folder;
            this.withSubfolders = depth > 1;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            return visit();
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            String name = path.getFileName().toString();
            if (attributes.isDirectory()) {
                if (withSubfolders) {
                    unreadable(TextFile.name(path), "not read: more than " + DEEPEST + " folders deep");
                }
            } else if (name.endsWith(".yaml")) {
                unreadable(TextFile.name(path), "not read: the names of content files end in .yml");
            } else if (name.endsWith(".yml")) {
                if (attributes.isRegularFile()) {
                    found.add(new Entry(TextFile.name(path), TextFile.name(root.relativize(path)), path));
                } else {
                    unreadable(TextFile.name(path), "not read: neither a file nor a link to one");
                }
            }
            return visit();
        }

        @Override
        public FileVisitResult postVisitDirectory(Path path, IOException e) {
            if (e != null) {
                unreadable(TextFile.name(path), "cannot be listed to its end: " + TextFile.reason(e));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException e) {
            boolean loop = e instanceof FileSystemLoopException;
            unreadable(
                    TextFile.name(path),
                    loop ? "links back to a folder that it lies in" : "cannot be read: " + TextFile.reason(e));
            return visit();
        }

        private FileVisitResult visit() {
            if (++visits <= MOST_VISITS) {
                return FileVisitResult.CONTINUE;
            }
            unreadable(TextFile.name(folder), "only the first " + MOST_VISITS + " files and folders were looked at");
            return FileVisitResult.TERMINATE;
        }
    }

    private void unreadable(String file, String message) {
        report.accept(ContentProblem.at(Place.startOf(file), ContentProblem.UNREADABLE, message));
    }
}
