package dev.karst.detection.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.karst.detection.content.BuiltInContent;
import dev.karst.detection.content.ContentLibrary;
import dev.karst.detection.content.ContentPack;
import dev.karst.detection.content.ContentProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A project made for a test, over the built-in content and a pack of five detections. */
final class ProjectFolder {
    static final String BUILT_IN = "AWS Lambda UpdateFunctionCode";

    private final Path root;
    private final ContentLibrary content;

    ProjectFolder(Path folder) throws Exception {
        root = Files.createDirectories(folder.resolve("project"));
        write("karst.yml", "");
        Path pack = folder.resolve("pack");
        for (String name : List.of("One", "Two", "Three", "Four")) {
            detection(pack, name, "User");
        }
        // Its only observable is an attacker, so it has no risk object.
        detection(pack, "Plain", "Nobody");
        content = ContentLibrary.of(BuiltInContent.read(), List.of(ContentPack.read(pack)));
    }

    private static void detection(Path pack, String name, String victim) throws IOException {
        Path file = pack.resolve("detections/" + name + ".yml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                name: Test %1$s
                id: id-%1$s
                version: 1
                type: TTP
                status: production
                description: One that is made for a test.
                search: '`cloudtrail` | `test_%2$s_filter`'
                tags:
                  impact: 50
                  confidence: 50
                  message: m
                  observable: [{name: user, type: User, role: [%3$s]}]
                """.formatted(
                        name, name.toLowerCase(Locale.ROOT), victim.equals("User") ? "Victim" : "Attacker"));
    }

    ContentLibrary content() {
        return content;
    }

    ProjectFolder write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    Path root() {
        return root;
    }

    LocalContent read() throws ProjectException {
        return Project.at(root).orElseThrow().read(content);
    }

    /** What is wrong with the project. */
    List<String> problems() {
        ProjectException e = catchThrowableOfType(ProjectException.class, this::read);
        assertThat(e).as("the project has no problem").isNotNull();
        return e.problems().stream().map(ContentProblem::text).toList();
    }

    /** What is wrong with a file that has this text. */
    List<String> problems(String name, String text) throws IOException {
        return write(name, text).problems();
    }
}
