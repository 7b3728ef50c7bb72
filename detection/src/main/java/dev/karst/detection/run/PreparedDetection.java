package dev.karst.detection.run;

import dev.karst.detection.content.Detection;
import dev.karst.engine.command.Commands;
import dev.karst.engine.knowledge.Knowledge;
import dev.karst.engine.plan.PlannedSearch;
import dev.karst.engine.plan.Planner;

/** A detection with its planned search and what is to be said of it before it runs. */
public record PreparedDetection(Detection detection, PlannedSearch search, Verdict verdict) {

    /** @param index the index that all events lie in */
    public static PreparedDetection of(Detection detection, Knowledge knowledge, String index) {
        Planner.Options options = new Planner.Options(true, false, index);
        PlannedSearch search = new Planner(new Commands(), knowledge, options).plan(detection.search());
        return new PreparedDetection(detection, search, Verdict.of(search, knowledge));
    }
}
