package dev.karst.detection.run;

import dev.karst.detection.content.Detection;
import dev.karst.engine.command.Commands;
import dev.karst.engine.knowledge.Knowledge;
import dev.karst.engine.plan.PlannedSearch;
import dev.karst.engine.plan.Planner;
import dev.karst.language.macro.Macro;
import java.util.Set;

/**
 * A detection with its planned search and what is to be said of it before it runs.
 *
 * @param macros those that its search calls, directly or through others
 */
public record PreparedDetection(Detection detection, PlannedSearch search, Set<Macro> macros, Verdict verdict) {
    public PreparedDetection {
        macros = Set.copyOf(macros);
    }

    /** @param index the index that all events lie in */
    public static PreparedDetection of(Detection detection, Knowledge knowledge, String index) {
        Planner.Options options = new Planner.Options(true, false, index);
        CalledMacros macros = new CalledMacros(knowledge.macros());
        Knowledge asked = Knowledge.of(macros, knowledge.eventTypes(), knowledge.tags());
        PlannedSearch search = new Planner(new Commands(), asked, options).plan(detection.search());
        return new PreparedDetection(detection, search, macros.called(), Verdict.of(search, knowledge));
    }
}
