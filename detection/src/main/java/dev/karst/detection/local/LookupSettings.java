package dev.karst.detection.local;

import dev.karst.detection.content.ContentProblem;
import dev.karst.detection.content.LookupMatching;
import dev.karst.detection.content.LookupMatching.Kind;
import dev.karst.detection.content.YamlMapping;
import dev.karst.language.text.Suggestion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads {@code local/lookups/NAME.yml}: when a row of NAME.csv matches. Keys are those of ESCU's lookups. */
final class LookupSettings {
    private static final List<String> KEYS =
            List.of("case_sensitive_match", "match_type", "max_matches", "min_matches", "default_match");
    private static final Pattern MATCH_TYPE = Pattern.compile("\\s*(WILDCARD|CIDR|EXACT)\\s*\\(([^()]*)\\)\\s*");
    private static final int MOST_MATCHES = 1000;

    private LookupSettings() {}

    /** @param columns of the table; where it could not be read, empty, and then no name of a column is a problem */
    static LookupMatching read(YamlMapping file, List<String> columns) {
        file.allowOnly(KEYS);
        LookupMatching otherwise = LookupMatching.DEFAULT;
        int max = number(file, "max_matches", 1, otherwise.maxMatches());
        int min = number(file, "min_matches", 0, otherwise.minMatches());
        if (min > max) {
            file.report(
                    "min_matches",
                    ContentProblem.UNKNOWN_VALUE,
                    "`min_matches` is " + min + " and more than `max_matches`, which is " + max);
        }
        return new LookupMatching(
                file.optionalTruth("case_sensitive_match").orElse(otherwise.caseSensitive()),
                kinds(file, columns),
                max,
                min,
                file.optionalAnyText("default_match"));
    }

    private static int number(YamlMapping file, String key, int least, int otherwise) {
        return file.has(key) ? file.wholeNumber(key, least, MOST_MATCHES) : otherwise;
    }

    private static Map<String, Kind> kinds(YamlMapping file, List<String> columns) {
        String key = "match_type";
        Map<String, Kind> kinds = new HashMap<>();
        Stream<String> written = file.isList(key)
                ? file.texts(key).stream()
                : Stream.of(file.optionalText(key))
                        .filter(text -> !text.isEmpty())
                        .flatMap(t -> Stream.of(t.split(",", -1)));
        written.forEach(text -> {
            Matcher matcher = MATCH_TYPE.matcher(text);
            String column = matcher.matches() ? matcher.group(2).strip() : "";
            if (column.isEmpty()) {
                file.report(
                        key,
                        "K2021",
                        YamlMapping.quoted(text.strip()) + " is no match type: expected WILDCARD(column) or"
                                + " CIDR(column), several with commas");
            } else if (!columns.isEmpty() && !columns.contains(column)) {
                String hint = Suggestion.near(column, columns)
                        .map(near -> ", did you mean `" + near + "`?")
                        .orElse("; there are " + String.join(", ", columns));
                file.report(key, "K2021", "the table has no column " + YamlMapping.quoted(column) + hint);
            } else if (!matcher.group(1).equals("EXACT")) {
                kinds.put(column, Kind.valueOf(matcher.group(1)));
            }
        });
        return kinds;
    }
}
