package dev.karst.cli;

import dev.karst.detection.content.BuiltInContent;
import dev.karst.detection.content.ContentLibrary;
import dev.karst.detection.content.ContentPack;
import dev.karst.detection.content.ContentPackException;
import dev.karst.detection.local.LocalContent;
import dev.karst.detection.local.Project;
import dev.karst.detection.local.ProjectException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say which content is loaded, and where the user's own settings lie. */
final class LoadedContent {
    @Option(
            names = "--content",
            paramLabel = "DIR",
            description = "An ESCU checkout (4.x) to load beside what is built in; may be given again.")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--project",
            paramLabel = "DIR",
            description = "Folder with your own settings in local/; else the working folder if it holds karst.yml.")
    private Path project;

    Content load() {
        List<ContentPack> packs = new ArrayList<>();
        for (Path folder : folders) {
            try {
                packs.add(ContentPack.read(folder));
            } catch (ContentPackException e) {
                throw new Usage("--content: " + e.getMessage());
            }
        }
        ContentLibrary library = ContentLibrary.of(BuiltInContent.read(), packs);
        LocalContent local = local(library);
        return new Content(local.over(library), local);
    }

    private LocalContent local(ContentLibrary library) {
        try {
            Optional<Project> found = project == null ? Project.at(Path.of("")) : Optional.of(Project.named(project));
            return found.isPresent() ? found.get().read(library) : LocalContent.NONE;
        } catch (ProjectException e) {
            if (e.problems().isEmpty()) {
                throw new Usage("--project: " + e.getMessage());
            }
            StringBuilder message = new StringBuilder(e.getMessage() + "; nothing was run");
            e.problems().forEach(problem -> message.append('\n').append(problem.text()));
            throw new Usage(message.toString());
        }
    }
}
