package dev.karst.detection.content;

import dev.karst.language.macro.Macro;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Detections and macros that come from one place.
 *
 * @param name {@code built-in}, or the folder as the user wrote it
 * @param detections no two with the same id, by the paths of their files
 * @param macros no two with the same name and number of arguments, by the paths of their files
 * @param problems why the files that are missing here were not read, by file and place
 */
public record ContentPack(String name, List<Detection> detections, List<Macro> macros, List<ContentProblem> problems) {
    private static final String DETECTIONS = "detections";

    public ContentPack {
        detections = List.copyOf(detections);
        macros = List.copyOf(macros);
        problems = List.copyOf(problems);
    }

    /**
     * Reads a checkout of Splunk's security content, generation 4.x: the folders {@code detections} (with subfolders),
     * {@code macros} and {@code deployments}. Of one type all detections have the schedule that {@code deployments}
     * gives it. A detection in a folder named {@code deprecated} is deprecated.
     *
     * @throws ContentPackException if this is no such folder, or not one detection could be loaded from it
     */
    public static ContentPack read(Path dir) throws ContentPackException {
        String name = TextFile.name(dir);
        if (!Files.isDirectory(dir)) {
            String what = Files.exists(dir) ? " is not a folder" : " does not exist";
            throw new ContentPackException("the content folder " + name + what, List.of());
        }
        if (!Files.isDirectory(dir.resolve(DETECTIONS))) {
            throw new ContentPackException(
                    name + " is not a content folder: it has no folder `" + DETECTIONS + "`", List.of());
        }
        ContentReader reader = new ContentReader();
        ContentFiles files = new ContentFiles(dir, reader::report);
        for (ContentFiles.Entry file : files.in("deployments")) {
            files.text(file).ifPresent(text -> reader.deployment(file.name(), text));
        }
        for (ContentFiles.Entry file : files.in("macros")) {
            files.text(file).ifPresent(text -> reader.macro(file.name(), text));
        }
        for (ContentFiles.Entry file : files.under(DETECTIONS)) {
            boolean deprecated = file.relative().contains("/deprecated/");
            files.text(file).ifPresent(text -> reader.detection(file.name(), text, file.name(), deprecated));
        }
        ContentPack pack = reader.pack(name);
        if (pack.detections().isEmpty()) {
            throw new ContentPackException(nothingLoaded(pack), pack.problems());
        }
        return pack;
    }

    private static String nothingLoaded(ContentPack pack) {
        String folder = pack.name() + "/" + DETECTIONS;
        return pack.problems().isEmpty()
                ? "there is no detection in " + folder + ": no file ends in .yml"
                : "not one detection of " + folder + " could be loaded; first problem: "
                        + pack.problems().get(0).text();
    }
}
