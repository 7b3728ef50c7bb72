package dev.karst.cli;

import dev.karst.detection.content.ContentLibrary;
import dev.karst.detection.content.Detection;
import dev.karst.detection.content.Status;
import dev.karst.detection.content.UnknownDetectionException;
import dev.karst.engine.knowledge.Knowledge;
import dev.karst.engine.knowledge.Tag;
import dev.karst.language.macro.Macros;
import dev.karst.sources.sourcetype.Sourcetypes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which content is loaded, and which of its detections are meant. */
final class ContentOptions {
    @Mixin
    private LoadedContent content;

    @Option(
            names = "--detection",
            paramLabel = "NAME",
            description = "Only detections with this name, id, or glob, whatever their status; may be given again.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--status",
            paramLabel = "S",
            description = "Only detections of this status: production (default), experimental, deprecated.")
    private List<String> statuses = new ArrayList<>();

    boolean namesDetections() {
        return !names.isEmpty();
    }

    Content load() {
        return content.load();
    }

    List<Detection> select(ContentLibrary library) {
        try {
            return library.select(names, statuses());
        } catch (UnknownDetectionException e) {
            throw new Usage(e.getMessage());
        }
    }

    private Set<Status> statuses() {
        Set<Status> wanted = EnumSet.noneOf(Status.class);
        for (String status : statuses) {
            wanted.add(Status.of(status)
                    .orElseThrow(() -> Choice.unknown(
                            "--status",
                            status,
                            Stream.of(Status.values()).map(Status::spelling).toList())));
        }
        return wanted;
    }

    /** What searches refer to by name: the macros of the content, and what sourcetypes know of events. */
    static Knowledge knowledge(ContentLibrary library, Sourcetypes sourcetypes) {
        return new Knowledge() {
            @Override
            public Macros macros() {
                return library.macros();
            }

            @Override
            public Map<String, String> eventTypes() {
                return sourcetypes.eventTypes();
            }

            @Override
            public List<Tag> tags() {
                return sourcetypes.tags();
            }

            @Override
            public boolean makesField(String name) {
                return sourcetypes.makesField(name);
            }
        };
    }
}
