package dev.karst.detection.local;

import dev.karst.detection.content.Detection;
import dev.karst.language.text.Printable;
import dev.karst.language.text.Suggestion;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds macros that are meant to filter a detection and that none calls, because a letter is wrong. */
final class FilterNames {
    private static final String ENDING = "_filter";

    private FilterNames() {}

    static List<String> notes(List<LocalMacro> macros, List<Detection> detections) {
        Set<String> known = detections.stream().map(Detection::filterMacro).collect(Collectors.toSet());
        return macros.stream()
                .filter(local -> local.macro().name().endsWith(ENDING)
                        && local.content().isEmpty()
                        && !known.contains(local.macro().name()))
                .map(local -> Printable.line(local.place() + ": no detection that is loaded has the filter `"
                        + local.macro().name() + "`"
                        + Suggestion.near(local.macro().name(), known)
                                .map(near -> ", did you mean `" + near + "`?")
                                .orElse("")))
                .toList();
    }
}
