package dev.karst.detection.run;

import dev.karst.engine.knowledge.Knowledge;
import dev.karst.engine.plan.PlannedSearch;
import dev.karst.language.diagnostic.Diagnostic;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a detection can run, told from its text and what is known of sourcetypes alone, never from data.
 *
 * @param unknownFields fields that neither the search nor a sourcetype makes and the search reads, and event types and tags that it names and
 *     nothing defines, in alphabetical order
 * @param reason why it cannot run; empty where it can
 * @param token the characters at which it cannot run; empty where it can
 */
public record Verdict(Language language, List<String> unknownFields, String reason, String token) {
    /** How far the language of the search is supported. */
    public enum Language {
        EXACT("exact"),
        CANNOT_RUN("cannot-run");

        private final String text;

        Language(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    public Verdict {
        unknownFields = List.copyOf(unknownFields);
    }

    static Verdict of(PlannedSearch search, Knowledge knowledge) {
        if (!search.isSound()) {
            Diagnostic first = search.diagnostics().get(0);
            return new Verdict(
                    Language.CANNOT_RUN,
                    List.of(),
                    first.headline(),
                    search.text().of(first.span()));
        }
        Stream<String> fields =
                search.namesOfEvents().stream().filter(name -> !isKnowledge(name) && !knowledge.makesField(name));
        List<String> unknown =
                Stream.concat(fields, search.undefined().stream()).sorted().toList();
        return new Verdict(Language.EXACT, unknown, "", "");
    }

    /** Told by the event types and tags that the search names, not by what sourcetypes make. */
    private static boolean isKnowledge(String field) {
        return field.equals("eventtype") || field.equals("tag") || field.startsWith("tag::");
    }

    public boolean canRun() {
        return language != Language.CANNOT_RUN;
    }

    /** "known" or "unknown". A detection that cannot run reads nothing, so nothing of it is known. */
    public String fields() {
        return canRun() && unknownFields.isEmpty() ? "known" : "unknown";
    }
}
