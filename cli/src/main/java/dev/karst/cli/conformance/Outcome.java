package dev.karst.cli.conformance;

import java.util.List;
import java.util.Map;

/** What became of a case. */
sealed interface Outcome {
    /** It came as expected. */
    record Passed() implements Outcome {}

    /**
     * Something else came.
     *
     * @param rows the rows that came; null where none could
     * @param messages diagnostics, or what else went wrong
     */
    record Failed(List<Map<String, List<String>>> rows, List<String> messages, List<String> warnings)
            implements Outcome {}

    /** Karst refused it because it does not have that yet. */
    record NotYet(String reason) implements Outcome {}
}
