package dev.karst.detection.local;

import dev.karst.detection.content.ContentProblem;
import dev.karst.detection.content.FileProblems;
import dev.karst.detection.content.Place;
import dev.karst.detection.content.TextFile;
import dev.karst.detection.content.YamlFile;
import dev.karst.detection.content.YamlMapping;
import dev.karst.engine.data.CodePointOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The files of one folder of a project, and the problems that were found in them. */
final class LocalFiles {
    private final Path folder;

    /** What messages put before the name of a file: {@code local/}. */
    private final String prefix;

    private final List<ContentProblem> problems;

    LocalFiles(Path folder, String prefix, List<ContentProblem> problems) {
        this.folder = folder;
        this.prefix = prefix;
        this.problems = problems;
    }

    /** A folder in this one; its problems are listed with those of this one. */
    LocalFiles in(String name) {
        return new LocalFiles(folder.resolve(name), shown(name) + "/", problems);
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    boolean isFolder() {
        return Files.isDirectory(folder);
    }

    /** What lies in the folder, by name; hidden files and texts for people are left out. Empty where it does not exist. */
    List<String> names() {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !name.endsWith(".md") && !name.endsWith(".txt"))
                    .sorted(CodePointOrder.ASCENDING)
                    .toList();
        } catch (IOException e) {
            String shown = prefix.substring(0, prefix.length() - 1);
            problems.add(ContentProblem.at(
                    Place.startOf(shown), ContentProblem.UNREADABLE, "cannot be listed: " + TextFile.reason(e)));
            return List.of();
        }
    }

    /** As messages name a file. */
    String shown(String name) {
        return prefix + name;
    }

    Optional<String> text(String name, int largest) {
        return TextFile.read(folder.resolve(name), shown(name), largest, problems::add);
    }

    /** What a YAML file says; empty where there is no such file, or none that can be read. */
    <T> Optional<T> yaml(String name, Function<YamlSource, T> reader) {
        if (!has(name)) {
            return Optional.empty();
        }
        FileProblems found = new FileProblems();
        Optional<T> read = text(name, YamlFile.LARGEST)
                .flatMap(text -> YamlFile.readOrEmpty(shown(name), text, found))
                .map(file -> reader.apply(new YamlSource(file, found)));
        report(found);
        return read;
    }

    /** A YAML file and where its problems go. */
    record YamlSource(YamlMapping file, FileProblems problems) {}

    void report(String name, String code, String message) {
        problems.add(ContentProblem.at(Place.startOf(shown(name)), code, message));
    }

    void report(FileProblems found) {
        problems.addAll(found.list());
    }
}
