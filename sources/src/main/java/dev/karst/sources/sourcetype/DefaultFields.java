package dev.karst.sources.sourcetype;

import dev.karst.engine.data.Value;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Set;

/**
 * Fields that every event has, made of its raw text. Those of the time tell what the text of the time says, in the zone
 * it is written in: months and days of the week by name in lower case, numbers without leading zeros. Names are in
 * English whatever the language of the machine.
 */
public final class DefaultFields {
    private static final String LINES = "linecount";
    private static final String PUNCTUATION = "punct";
    private static final String TIME_START = "timestartpos";
    private static final String TIME_END = "timeendpos";

    /** How much of the punctuation Splunk keeps, as its exports show. */
    private static final int PUNCTUATION_KEPT = 50;

    public static final Set<String> NAMES = Set.of(
            "date_hour",
            "date_mday",
            "date_minute",
            "date_month",
            "date_second",
            "date_wday",
            "date_year",
            "date_zone",
            LINES,
            PUNCTUATION,
            TIME_START,
            TIME_END);

    private DefaultFields() {}

    /**
     * @param field one of {@link #NAMES}
     * @param from where the event begins in the bytes
     * @param to the offset after the event
     * @param timeFrom where the text of its time begins in the bytes, or -1
     * @param timeTo the offset after the text of its time, or -1
     * @return NULL for a field of the time where the event has no time that can be read
     */
    public static Value value(String field, byte[] bytes, int from, int to, int timeFrom, int timeTo) {
        if (field.equals(LINES)) {
            return number(1 + lineEnds(bytes, from, to));
        }
        if (field.equals(PUNCTUATION)) {
            return new Value.Text(punctuation(bytes, from, to));
        }
        String time = timeFrom < 0 ? "" : new String(bytes, timeFrom, timeTo - timeFrom, StandardCharsets.UTF_8);
        if (Double.isNaN(Iso8601.seconds(time))) {
            return Value.NULL;
        }
        return switch (field) {
            case TIME_START -> number(timeFrom - from);
            case TIME_END -> number(timeTo - from);
            case "date_zone" -> new Value.Text(Iso8601.zone(time));
            default -> ofDate(field, time);
        };
    }

    /** @param time as {@link Iso8601} reads it, so that every part has its place */
    private static Value ofDate(String field, String time) {
        return switch (field) {
            case "date_year" -> part(time, 0, 4);
            case "date_month" -> name(Month.of(Integer.parseInt(time, 5, 7, 10)));
            case "date_mday" -> part(time, 8, 10);
            case "date_wday" -> name(LocalDate.parse(time.substring(0, 10)).getDayOfWeek());
            case "date_hour" -> part(time, 11, 13);
            case "date_minute" -> part(time, 14, 16);
            case "date_second" -> part(time, 17, 19);
            default -> throw new IllegalArgumentException("no default field: " + field);
        };
    }

    private static Value part(String time, int from, int to) {
        return number(Integer.parseInt(time, from, to, 10));
    }

    private static Value number(int number) {
        return new Value.Text(Integer.toString(number));
    }

    private static Value name(Month month) {
        return new Value.Text(month.name().toLowerCase(Locale.ROOT));
    }

    private static Value name(DayOfWeek day) {
        return new Value.Text(day.name().toLowerCase(Locale.ROOT));
    }

    private static int lineEnds(byte[] bytes, int from, int to) {
        int ends = 0;
        for (int i = from; i < to; i++) {
            ends += bytes[i] == '\n' ? 1 : 0;
        }
        return ends;
    }

    /** What is no letter and no digit in the first line, as far as Splunk keeps it: a space is {@code _}, a tab t. */
    private static String punctuation(byte[] bytes, int from, int to) {
        StringBuilder kept = new StringBuilder();
        for (int i = from; i < to && bytes[i] != '\n' && bytes[i] != '\r' && kept.length() < PUNCTUATION_KEPT; i++) {
            char c = (char) bytes[i];
            boolean ascii = bytes[i] >= 0;
            if (ascii && !Character.isLetterOrDigit(c)) {
                kept.append(c == ' ' ? '_' : c == '\t' ? 't' : c);
            }
        }
        return kept.toString();
    }
}
