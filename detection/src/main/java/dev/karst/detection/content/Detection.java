package dev.karst.detection.content;

import java.util.List;
import java.util.Locale;

/**
 * One detection as its content file says it. Texts are as written; none is null. Lists are in the order of the file and
 * may be empty.
 *
 * @param id what tells it from every other detection; a UUID in ESCU
 * @param version 0 or more; raised by its authors with every change
 * @param search the search before macros are expanded
 * @param dataSources names of data sources; an entry may be {@code A AND B}
 * @param stories names of analytic stories
 * @param techniques ATT&amp;CK ids such as {@code T1204} or {@code T1059.001}
 * @param schedule null where the content has none for the type
 * @param risk null where the content scores nothing
 * @param createsRiskEvent whether a row adds to the risk of its risk objects
 * @param origin {@code built-in}, or the path of the file, with {@code /}
 * @param place where the search stands, for messages about it
 */
public record Detection(
        String id,
        String name,
        int version,
        DetectionType type,
        Status status,
        String description,
        String search,
        List<String> dataSources,
        List<String> stories,
        List<String> techniques,
        List<String> references,
        String knownFalsePositives,
        String howToImplement,
        Schedule schedule,
        RiskConfiguration risk,
        boolean createsRiskEvent,
        String origin,
        Place place) {

    public Detection {
        dataSources = List.copyOf(dataSources);
        stories = List.copyOf(stories);
        techniques = List.copyOf(techniques);
        references = List.copyOf(references);
    }

    /** The same detection with other settings. */
    public Detection with(Schedule itsSchedule, RiskConfiguration itsRisk, boolean itCreatesRiskEvent) {
        return new Detection(
                id,
                name,
                version,
                type,
                status,
                description,
                search,
                dataSources,
                stories,
                techniques,
                references,
                knownFalsePositives,
                howToImplement,
                itsSchedule,
                itsRisk,
                itCreatesRiskEvent,
                origin,
                place);
    }

    /** Of its score; high where it has none. */
    public Severity severity() {
        return risk == null ? Severity.HIGH : Severity.ofScore(risk.score());
    }

    /** The name of the macro with which users filter its results: its own name in macro letters, and {@code _filter}. */
    public String filterMacro() {
        return name.toLowerCase(Locale.ROOT).replaceAll("[ \\-./]", "_") + "_filter";
    }
}
