package dev.karst.detection.local;

import dev.karst.detection.content.ContentLibrary;
import dev.karst.detection.content.Detection;
import dev.karst.detection.content.LookupTable;
import dev.karst.language.macro.Macro;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a user changes of content and adds to it. It stands over every pack and survives their upgrades.
 *
 * @param macros in the order of their file
 * @param detections in the order in which the file first names them
 * @param lookups by name
 * @param files that were read, as messages name them
 * @param notes what is right and yet looks like an oversight, one line each, safe to print
 */
public record LocalContent(
        List<LocalMacro> macros,
        List<LocalDetection> detections,
        List<LookupTable> lookups,
        List<String> files,
        List<String> notes) {

    /** Of a user without a project. */
    public static final LocalContent NONE = new LocalContent(List.of(), List.of(), List.of(), List.of(), List.of());

    public LocalContent {
        macros = List.copyOf(macros);
        detections = List.copyOf(detections);
        lookups = List.copyOf(lookups);
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    /** Content as the user wants it. */
    public ContentLibrary over(ContentLibrary content) {
        return content.with(
                detections.stream().map(LocalDetection::detection).toList(),
                macros.stream().map(LocalMacro::macro).toList());
    }

    /** What is changed of a detection, if anything is. */
    public Optional<LocalDetection> of(Detection detection) {
        return detections.stream()
                .filter(local -> local.detection().id().equals(detection.id()))
                .findFirst();
    }

    /** Those of the macros that are defined here, in the order of their file. */
    public List<LocalMacro> among(Collection<Macro> called) {
        return macros.stream().filter(local -> called.contains(local.macro())).toList();
    }
}
