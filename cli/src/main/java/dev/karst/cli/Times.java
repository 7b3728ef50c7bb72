package dev.karst.cli;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times of events as reports show them. */
final class Times {
    private Times() {}

    /** ISO 8601 with the zone's offset, fractions only where there are any; null of NaN. */
    static String iso(double seconds, ZoneId zone) {
        if (Double.isNaN(seconds)) {
            return null;
        }
        long whole = (long) Math.floor(seconds);
        long micros = Math.round((seconds - whole) * 1_000_000);
        Instant instant = Instant.ofEpochSecond(whole, micros * 1000);
        return OffsetDateTime.ofInstant(instant, zone).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
