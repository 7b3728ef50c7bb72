package dev.karst.engine.function;

import dev.karst.engine.data.Warnings;
import java.time.ZoneId;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * What a search is handed beside its events: with equal context and events it gives equal rows.
 *
 * @param now the search's start, in seconds since the epoch: what {@code now()} gives throughout
 * @param zone the time zone of the search: days begin and times are printed in it
 * @param warnings where values that are wrong are counted
 * @param regexes the regular expressions used so far, by their text
 * @param timeFormats the time formats used so far, by their text
 */
public record SearchContext(
        double now,
        ZoneId zone,
        Warnings warnings,
        ConcurrentMap<String, Regex> regexes,
        ConcurrentMap<String, TimeFormat> timeFormats) {
    /** A pattern made from field values is new for every row; these few are worth keeping. */
    private static final int MOST_REGEXES = 1000;

    private static final int MOST_TIME_FORMATS = 1000;

    public SearchContext(double now, ZoneId zone, Warnings warnings) {
        this(now, zone, warnings, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    /**
     * @throws Regex.Unusable if the text is no regular expression
     */
    public Regex regex(String pattern) {
        Regex known = regexes.get(pattern);
        if (known == null) {
            known = Regex.of(pattern);
            if (regexes.size() < MOST_REGEXES) {
                regexes.put(pattern, known);
            }
        }
        return known;
    }

    /** Any text is a time format. */
    public TimeFormat timeFormat(String format) {
        TimeFormat known = timeFormats.get(format);
        if (known == null) {
            known = TimeFormat.of(format);
            if (timeFormats.size() < MOST_TIME_FORMATS) {
                timeFormats.put(format, known);
            }
        }
        return known;
    }
}
