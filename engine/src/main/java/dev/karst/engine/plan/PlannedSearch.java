package dev.karst.engine.plan;

import dev.karst.engine.data.FieldUse;
import dev.karst.language.diagnostic.Diagnostic;
import dev.karst.language.text.SearchText;
import dev.karst.language.tree.Pipeline;
import java.util.List;
import java.util.Set;

/**
 * A search ready to run, or the reasons why it cannot.
 *
 * @param pipeline the stages as parsed
 * @param plan null where there are diagnostics
 * @param fields what the plan's leaf must read; null where there is no plan
 * @param undefined the event types and tags that it names and nothing defines, as {@code eventtype=x}
 * @param notes what whoever reads the rows should know, such as a term that was ignored
 */
public record PlannedSearch(
        SearchText text,
        Pipeline pipeline,
        Plan plan,
        FieldUse fields,
        List<Diagnostic> diagnostics,
        List<String> undefined,
        List<String> notes) {
    public PlannedSearch {
        diagnostics = List.copyOf(diagnostics);
        undefined = List.copyOf(undefined);
        notes = List.copyOf(notes);
    }

    public boolean isSound() {
        return diagnostics.isEmpty();
    }

    /** Whether it reads events, and does not make all its rows itself. */
    public boolean readsEvents() {
        return readsEvents(plan);
    }

    private static boolean readsEvents(Plan node) {
        Plan input = Plan.input(node);
        return input == null ? node instanceof Plan.Scan : readsEvents(input);
    }

    /** The names that it reads of its events and does not make itself, in alphabetical order. */
    public Set<String> namesOfEvents() {
        return NamesOfEvents.of(plan);
    }

    public ColumnOrder columnOrder() {
        return ColumnOrder.of(plan);
    }

    /**
     * The by-fields of the last aggregation, by the names that the rows have at the end: together their values tell a
     * row from all others. Empty where nothing is aggregated.
     */
    public List<String> rowKey() {
        return rowKey(plan);
    }

    private static List<String> rowKey(Plan node) {
        if (node instanceof Plan.Aggregate aggregate) {
            return aggregate.by();
        }
        if (node instanceof Plan.Rename rename) {
            return rowKey(rename.input()).stream()
                    .map(name -> Renaming.all(name, rename.renamings()))
                    .toList();
        }
        Plan input = Plan.input(node);
        return input == null ? List.of() : rowKey(input);
    }

    /** Whether each row is the one event at its position: nothing is aggregated. */
    public boolean givesEvents() {
        return givesEvents(plan);
    }

    private static boolean givesEvents(Plan node) {
        return !(node instanceof Plan.Aggregate || node instanceof Plan.Generate)
                && (Plan.input(node) == null || givesEvents(Plan.input(node)));
    }

    /** Whether what it gives depends on when it runs. */
    public boolean readsNow() {
        return NowReaders.in(plan);
    }
}
