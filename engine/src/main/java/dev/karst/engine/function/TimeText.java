package dev.karst.engine.function;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * A time as {@code earliest=} and {@code latest=} take it (semantics reference, 6): relative, as seconds since the epoch,
 * or as {@code %m/%d/%Y:%H:%M:%S} in the time zone of the search.
 */
public final class TimeText {
    private static final Pattern EPOCH = Pattern.compile("\\d{1,12}(\\.\\d{1,9})?");
    private static final DateTimeFormatter ABSOLUTE =
            DateTimeFormatter.ofPattern("M/d/uuuu:H:m:s", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private TimeText() {}

    /** Whether the text, if it is a time, means another one when now is another. */
    static boolean isRelative(String text) {
        String stripped = text.strip();
        return !EPOCH.matcher(stripped).matches() && stripped.indexOf('/') < 0;
    }

    /**
     * @param now seconds since the epoch
     * @return seconds since the epoch, or empty where the text is no time
     */
    public static OptionalDouble seconds(String text, double now, ZoneId zone) {
        String stripped = text.strip();
        if (EPOCH.matcher(stripped).matches()) {
            return OptionalDouble.of(Double.parseDouble(stripped));
        }
        if (stripped.indexOf('/') < 0) {
            String relative = stripped.equals("now()") ? "now" : stripped;
            return relative.isEmpty() ? OptionalDouble.empty() : TimeModifier.apply(relative, now, zone);
        }
        try {
            return OptionalDouble.of(
                    LocalDateTime.parse(stripped, ABSOLUTE).atZone(zone).toEpochSecond());
        } catch (DateTimeException notThisForm) {
            return OptionalDouble.empty();
        }
    }
}
