package dev.karst.detection.local;

import dev.karst.detection.content.ContentLibrary;
import dev.karst.detection.content.Detection;
import dev.karst.detection.content.FileProblems;
import dev.karst.detection.content.YamlMapping;
import dev.karst.engine.command.Commands;
import dev.karst.engine.plan.PlannedSearch;
import dev.karst.engine.plan.Planner;
import dev.karst.language.diagnostic.Diagnostic;
import dev.karst.language.macro.Macros;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds definitions with which a detection cannot run that can run without them: a typing error in a filter must not
 * silence a detection. What Karst does not have yet is no error of the user's; the detection's verdict tells it.
 */
final class DefinitionCheck {
    private final ContentLibrary content;

    DefinitionCheck(ContentLibrary content) {
        this.content = content;
    }

    void look(List<LocalMacro> macros, FileProblems problems) {
        for (LocalMacro local : macros) {
            Macros with = content.with(List.of(), List.of(local.macro())).macros();
            List<String> silenced = new ArrayList<>();
            String reason = "";
            for (Detection detection : content.detections()) {
                // A call holds the name; a call from another macro does not, and is left to the verdict.
                if (detection.search().contains("`" + local.macro().name())) {
                    Optional<Diagnostic> broken = broken(detection, with);
                    if (broken.isPresent()
                            && !broken.get().isNotYet()
                            && broken(detection, content.macros()).isEmpty()) {
                        silenced.add(YamlMapping.quoted(detection.name()));
                        reason = reason.isEmpty() ? told(broken.get()) : reason;
                    }
                }
            }
            if (!silenced.isEmpty()) {
                int more = silenced.size() - 1;
                problems.add(
                        local.place(),
                        "K2018",
                        "with this definition " + silenced.get(0) + (more > 0 ? " and " + more + " more" : "")
                                + " cannot run: " + reason);
            }
        }
    }

    /** Why a detection cannot run; empty where it can. */
    private static Optional<Diagnostic> broken(Detection detection, Macros macros) {
        PlannedSearch search =
                new Planner(new Commands(), macros, new Planner.Options(true, false, "main")).plan(detection.search());
        return search.isSound()
                ? Optional.empty()
                : Optional.of(search.diagnostics().get(0));
    }

    private static String told(Diagnostic diagnostic) {
        return diagnostic.headline()
                + (diagnostic.hints().isEmpty() ? "" : "; " + diagnostic.hints().get(0));
    }
}
