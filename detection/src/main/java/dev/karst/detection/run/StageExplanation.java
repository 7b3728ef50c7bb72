package dev.karst.detection.run;

import dev.karst.detection.content.Detection;
import dev.karst.engine.command.Commands;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.data.Warnings;
import dev.karst.engine.explain.StageCounts;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.knowledge.Knowledge;
import dev.karst.engine.plan.PlannedSearch;
import dev.karst.engine.plan.Planner;
import dev.karst.engine.runtime.EventSource;
import dev.karst.engine.runtime.ScanRequest;
import dev.karst.engine.runtime.SearchRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far events come in the search of a detection, stage by stage, term by term. Found by a plain run: nothing is
 * optimized, every event is asked, every term of every condition counted.
 *
 * @param failure why the run had to stop; the counts are those up to then
 */
public record StageExplanation(Detection detection, StageCounts counts, Optional<String> failure) {

    /** A detection whose search is being run for its counts. */
    private record Started(Detection detection, StageCounts counts, SearchRun run) {}

    /** @param detections those that can run */
    public static List<StageExplanation> of(
            List<Detection> detections, Knowledge knowledge, String index, HuntSettings settings, EventSource events) {
        MemoryBudget budget = new MemoryBudget(settings.memoryBytes());
        List<Started> started = new ArrayList<>();
        for (Detection detection : detections) {
            SearchContext context = new SearchContext(settings.now(), settings.zone(), new Warnings());
            Planner.Options plain = new Planner.Options(false, false, index);
            PlannedSearch search = new Planner(new Commands(), knowledge, plain).plan(detection.search());
            StageCounts counts = new StageCounts(search, context);
            started.add(new Started(detection, counts, new SearchRun(search, context, budget, false, counts)));
        }
        List<ScanRequest> requests = started.stream()
                .flatMap(s -> s.run().request(settings.range()).stream())
                .toList();
        events.scan(requests);
        List<StageExplanation> explained = new ArrayList<>();
        for (Started s : started) {
            s.run().rows();
            explained.add(
                    new StageExplanation(s.detection(), s.counts(), s.run().failure()));
        }
        return explained;
    }
}
