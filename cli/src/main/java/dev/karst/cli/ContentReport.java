package dev.karst.cli;

import dev.karst.detection.local.LocalContent;
import java.util.ArrayList;
import java.util.List;

/** Says on standard error what was covered or overridden, and what could not be read. */
final class ContentReport {
    private ContentReport() {}

    static void tell(Content content, Console console) {
        content.library().covered().forEach(console::say);
        content.library().problems().forEach(problem -> console.say("content: " + problem.text()));
        LocalContent local = content.local();
        if (!local.equals(LocalContent.NONE)) {
            console.say("local: " + counted(local) + " (" + String.join(", ", local.files()) + ")");
        }
        local.notes().forEach(note -> console.say("local: " + note));
    }

    /** "2 macros, 1 detection overridden, 1 lookup". */
    private static String counted(LocalContent local) {
        List<String> parts = new ArrayList<>();
        if (!local.macros().isEmpty()) {
            parts.add(HuntTable.count(local.macros().size(), "macro"));
        }
        if (!local.detections().isEmpty()) {
            parts.add(HuntTable.count(local.detections().size(), "detection") + " overridden");
        }
        if (!local.lookups().isEmpty()) {
            parts.add(HuntTable.count(local.lookups().size(), "lookup"));
        }
        return parts.isEmpty() ? "nothing is set" : String.join(", ", parts);
    }
}
