package dev.karst.detection.local;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cron schedule of five fields, as Splunk takes it: minute, hour, day of the month, month, day of the week. A field is
 * a list of {@code *}, numbers and ranges, the latter two with or without a step: {@code *}{@code /15}, {@code 1-5}.
 */
final class Cron {
    private static final Pattern PART = Pattern.compile("(?:\\*|(\\d{1,2})(?:-(\\d{1,2}))?)(?:/(\\d{1,2}))?");
    private static final List<Field> FIELDS = List.of(
            new Field("minute", 0, 59),
            new Field("hour", 0, 23),
            new Field("day of the month", 1, 31),
            new Field("month", 1, 12),
            new Field("day of the week", 0, 7));

    private Cron() {}

    private record Field(String name, int least, int most) {
        boolean holds(int number) {
            return least <= number && number <= most;
        }
    }

    /** What is wrong with it; empty where nothing is. */
    static Optional<String> problem(String text) {
        List<String> written = List.of(text.strip().split("\\s+"));
        if (written.size() != FIELDS.size()) {
            return Optional.of(
                    "a cron schedule has five fields (minute, hour, day of the month, month, day of the week),"
                            + " this one has " + written.size());
        }
        for (int i = 0; i < FIELDS.size(); i++) {
            Field field = FIELDS.get(i);
            for (String part : written.get(i).split(",", -1)) {
                if (!fits(part, field)) {
                    return Optional.of("`" + written.get(i) + "` is no " + field.name() + ": expected *, or "
                            + field.least() + " to " + field.most() + ", such as 5 or 1-4 or */2 or 1,3");
                }
            }
        }
        return Optional.empty();
    }

    private static boolean fits(String part, Field field) {
        Matcher matcher = PART.matcher(part);
        if (!matcher.matches()) {
            return false;
        }
        int first = number(matcher.group(1), field.least());
        int last = number(matcher.group(2), first);
        int step = number(matcher.group(3), 1);
        return field.holds(first) && field.holds(last) && first <= last && step > 0;
    }

    private static int number(String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }
}
