package dev.karst.engine.function;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names of days, months and time zones that times are written with, in English. */
final class TimeNames {
    /** From Monday on. */
    static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    /** Zones by the abbreviations that logs use; one that means several is the American or European one. */
    private static final Map<String, String> OFFSETS = Map.ofEntries(
            Map.entry("UTC", "Z"),
            Map.entry("GMT", "Z"),
            Map.entry("UT", "Z"),
            Map.entry("Z", "Z"),
            Map.entry("WET", "Z"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("CST", "-06:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("AKST", "-09:00"),
            Map.entry("AKDT", "-08:00"),
            Map.entry("HST", "-10:00"),
            Map.entry("WEST", "+01:00"),
            Map.entry("BST", "+01:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("EET", "+02:00"),
            Map.entry("EEST", "+03:00"),
            Map.entry("MSK", "+03:00"),
            Map.entry("IST", "+05:30"),
            Map.entry("SGT", "+08:00"),
            Map.entry("JST", "+09:00"),
            Map.entry("KST", "+09:00"),
            Map.entry("AEST", "+10:00"),
            Map.entry("AEDT", "+11:00"));

    private static final DateTimeFormatter ABBREVIATION = DateTimeFormatter.ofPattern("zzz", Locale.US);

    private TimeNames() {}

    /** The first three letters of a name. */
    static String brief(String name) {
        return name.substring(0, 3);
    }

    /** Such as {@code PDT}; of an offset, the offset. */
    static String zone(ZonedDateTime time) {
        return time.getZone().equals(ZoneOffset.UTC) ? "UTC" : ABBREVIATION.format(time);
    }

    /** By an abbreviation or a name such as {@code Europe/Berlin}. */
    static Optional<ZoneId> zone(String name) {
        String offset = OFFSETS.get(name.toUpperCase(Locale.ROOT));
        if (offset != null) {
            return Optional.of(ZoneOffset.of(offset));
        }
        try {
            return name.contains("/") ? Optional.of(ZoneId.of(name)) : Optional.empty();
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
