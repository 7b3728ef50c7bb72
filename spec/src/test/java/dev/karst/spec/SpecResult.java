package dev.karst.spec;

import java.util.List;
import java.util.Map;

/**
 * What came of a search, or must come of it.
 *
 * @param columns the fields that some row has, in the order they are shown in; null where that is not asked or told
 * @param rows in order; a missing field is absent
 * @param warnings what was wrong with values; null where the engine does not tell
 * @param error the diagnostics as printed, or why the search had to stop; null where it ran
 */
record SpecResult(List<String> columns, List<Map<String, List<String>>> rows, List<String> warnings, String error) {
    /** In place of the text of diagnostics that are not there yet: whatever is printed will do. */
    static final String ANY_ERROR = "any";

    static SpecResult error(String text) {
        return new SpecResult(null, List.of(), List.of(), text);
    }
}
