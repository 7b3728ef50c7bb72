package dev.karst.detection.local;

import dev.karst.detection.content.ContentLibrary;
import dev.karst.detection.content.ContentProblem;
import dev.karst.detection.content.LookupTable;
import dev.karst.detection.content.TextFile;
import dev.karst.detection.content.YamlMapping;
import dev.karst.detection.local.LocalFiles.YamlSource;
import dev.karst.language.text.Printable;
import dev.karst.language.text.Suggestion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A folder in which a user keeps what is his own: {@code karst.yml}, and {@code local} with changes to content. */
public final class Project {
    private static final String FILE = "karst.yml";
    private static final String LOCAL = "local";
    private static final String MACROS = "macros.yml";
    private static final String DETECTIONS = "detections.yml";
    private static final String LOOKUPS = "lookups";
    private static final List<String> KNOWN = List.of(DETECTIONS, LOOKUPS, MACROS);

    private final Path folder;

    /** What messages put before the names of files. */
    private final String prefix;

    private final List<ContentProblem> problems = new ArrayList<>();

    private Project(Path folder, String prefix) {
        this.folder = folder;
        this.prefix = prefix;
    }

    /**
     * The project that the user names.
     *
     * @throws ProjectException if it is no folder, or holds neither {@code karst.yml} nor {@code local}
     */
    public static Project named(Path folder) throws ProjectException {
        String name = Printable.line(TextFile.name(folder));
        if (!Files.isDirectory(folder)) {
            throw new ProjectException(name + (Files.exists(folder) ? " is not a folder" : " does not exist"));
        }
        if (!Files.exists(folder.resolve(FILE)) && !Files.exists(folder.resolve(LOCAL))) {
            throw new ProjectException(name + " is no project: it has neither " + FILE + " nor a folder " + LOCAL);
        }
        return new Project(folder, name.isEmpty() ? "" : name.endsWith("/") ? name : name + "/");
    }

    /** The project that the working folder is; empty where it does not hold {@code karst.yml}. */
    public static Optional<Project> at(Path workingFolder) {
        return Files.exists(workingFolder.resolve(FILE))
                ? Optional.of(new Project(workingFolder, ""))
                : Optional.empty();
    }

    /**
     * What the user changes of the content.
     *
     * @throws ProjectException if anything in {@code karst.yml} or {@code local} is wrong, with all that is
     */
    public LocalContent read(ContentLibrary content) throws ProjectException {
        LocalFiles files = new LocalFiles(folder, prefix, problems);
        files.yaml(FILE, Project::settings);
        LocalContent local = local(files.in(LOCAL), content);
        if (!problems.isEmpty()) {
            throw new ProjectException(problems);
        }
        return local;
    }

    private static YamlMapping settings(YamlSource source) {
        YamlMapping file = source.file();
        file.allowOnly(List.of("limits"));
        if (file.gives("limits")) {
            String limits = file.text("limits");
            if (limits.equals("splunk")) {
                file.report("limits", "K2017", "`limits: splunk` is not supported yet");
            } else if (!limits.isEmpty() && !limits.equals("default")) {
                file.report(
                        "limits",
                        ContentProblem.UNKNOWN_VALUE,
                        "`limits` is " + YamlMapping.quoted(limits) + ", which is not known: expected default");
            }
        }
        return file;
    }

    private static List<LocalMacro> macros(YamlSource source, ContentLibrary content) {
        List<LocalMacro> macros = LocalMacros.read(source.file(), content.macros());
        if (source.problems().isEmpty()) {
            new DefinitionCheck(content).look(macros, source.problems());
        }
        return macros;
    }

    private LocalContent local(LocalFiles files, ContentLibrary content) {
        List<String> names = files.names();
        for (String name : names) {
            if (!KNOWN.contains(name)) {
                String hint = Suggestion.near(name, KNOWN)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("Karst reads " + String.join(", ", KNOWN));
                files.report(name, "K2023", "not read: " + hint);
            }
        }
        List<LocalMacro> macros =
                files.yaml(MACROS, source -> macros(source, content)).orElse(List.of());
        List<LocalDetection> detections = files.yaml(
                        DETECTIONS,
                        source -> List.copyOf(new LocalDetections(content, source.problems()).read(source.file())))
                .orElse(List.of());
        List<LookupTable> lookups = new LocalLookups(files.in(LOOKUPS)).read();
        return new LocalContent(
                macros,
                detections,
                lookups,
                names.stream()
                        .filter(name -> KNOWN.contains(name) && (!name.equals(LOOKUPS) || !lookups.isEmpty()))
                        .map(files::shown)
                        .toList(),
                FilterNames.notes(macros, content.detections()));
    }
}
