package dev.karst.engine.function;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splunk's relative times (semantics reference, 6): {@code -7d}, {@code -70m@m}, {@code @d-2h}, {@code @w1}, {@code now}.
 * Offsets and snaps apply from left to right, a snap always goes down. Days and larger units are calendar steps in the
 * search's time zone, hours and smaller are elapsed time.
 */
public final class TimeModifier {
    private static final Pattern PART = Pattern.compile("([+-])(\\d{0,9})([a-z]+)|@([a-z]+)([0-7]?)");

    private TimeModifier() {}

    /**
     * @param now seconds since the epoch
     * @return seconds since the epoch, or empty where the text is no relative time, or the time beyond the calendar
     */
    public static OptionalDouble apply(String modifier, double now, ZoneId zone) {
        String text = modifier.strip().toLowerCase(Locale.ROOT);
        text = text.startsWith("now") ? text.substring(3) : text;
        Matcher part = PART.matcher(text);
        int at = 0;
        try {
            ZonedDateTime time = Instant.ofEpochSecond((long) Math.floor(now)).atZone(zone);
            while (at < text.length()) {
                if (!part.find(at) || part.start() != at) {
                    return OptionalDouble.empty();
                }
                time = part.group(1) != null ? offset(time, part) : snap(time, part.group(4), part.group(5));
                if (time == null) {
                    return OptionalDouble.empty();
                }
                at = part.end();
            }
            boolean untouched = text.isEmpty();
            return OptionalDouble.of(untouched ? now : time.toEpochSecond());
        } catch (DateTimeException | ArithmeticException beyondTheCalendar) {
            return OptionalDouble.empty();
        }
    }

    private static ZonedDateTime offset(ZonedDateTime time, Matcher part) {
        long count = part.group(2).isEmpty() ? 1 : Long.parseLong(part.group(2));
        count = part.group(1).equals("-") ? -count : count;
        return switch (unit(part.group(3))) {
            case "s" -> time.plusSeconds(count);
            case "m" -> time.plusMinutes(count);
            case "h" -> time.plusHours(count);
            case "d" -> time.plusDays(count);
            case "w" -> time.plusWeeks(count);
            case "mon" -> time.plusMonths(count);
            case "q" -> time.plusMonths(3 * count);
            case "y" -> time.plusYears(count);
            default -> null;
        };
    }

    private static ZonedDateTime snap(ZonedDateTime time, String unit, String weekday) {
        if (!weekday.isEmpty() && !unit.equals("w")) {
            return null;
        }
        LocalDate day = time.toLocalDate();
        ZoneId zone = time.getZone();
        return switch (unit(unit)) {
            case "s" -> time.truncatedTo(ChronoUnit.SECONDS);
            case "m" -> time.truncatedTo(ChronoUnit.MINUTES);
            case "h" -> time.truncatedTo(ChronoUnit.HOURS);
            case "d" -> day.atStartOfDay(zone);
            case "w" ->
                day.with(TemporalAdjusters.previousOrSame(weekday(weekday))).atStartOfDay(zone);
            case "mon" -> day.withDayOfMonth(1).atStartOfDay(zone);
            case "q" ->
                day.withDayOfMonth(1)
                        .withMonth((day.getMonthValue() - 1) / 3 * 3 + 1)
                        .atStartOfDay(zone);
            case "y" -> day.withDayOfYear(1).atStartOfDay(zone);
            default -> null;
        };
    }

    /** 0 and 7 are Sunday, and so is a week without a number. */
    private static DayOfWeek weekday(String number) {
        int day = number.isEmpty() ? 7 : Integer.parseInt(number);
        return DayOfWeek.of(day == 0 ? 7 : day);
    }

    static String unit(String name) {
        return switch (name) {
            case "s", "sec", "secs", "second", "seconds" -> "s";
            case "m", "min", "mins", "minute", "minutes" -> "m";
            case "h", "hr", "hrs", "hour", "hours" -> "h";
            case "d", "day", "days" -> "d";
            case "w", "week", "weeks" -> "w";
            case "mon", "month", "months" -> "mon";
            case "q", "qtr", "qtrs", "quarter", "quarters" -> "q";
            case "y", "yr", "yrs", "year", "years" -> "y";
            default -> "";
        };
    }
}
