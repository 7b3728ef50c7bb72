package dev.karst.cli;

import dev.karst.detection.content.BuiltInContent;
import dev.karst.detection.content.ContentLibrary;
import dev.karst.detection.content.ContentPack;
import dev.karst.detection.content.ContentPackException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that says which content is loaded. */
final class LoadedContent {
    @Option(
            names = "--content",
            paramLabel = "DIR",
            description = "An ESCU checkout (4.x) to load beside what is built in; may be given again.")
    private List<Path> folders = new ArrayList<>();

    ContentLibrary load() {
        List<ContentPack> packs = new ArrayList<>();
        for (Path folder : folders) {
            try {
                packs.add(ContentPack.read(folder));
            } catch (ContentPackException e) {
                throw new Usage("--content: " + e.getMessage());
            }
        }
        return ContentLibrary.of(BuiltInContent.read(), packs);
    }
}
