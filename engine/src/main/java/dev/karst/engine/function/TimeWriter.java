package dev.karst.engine.function;

import dev.karst.engine.function.TimeFormat.Variable;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** Writes the parts of a time, one variable of a {@link TimeFormat} at a time. */
final class TimeWriter {
    private TimeWriter() {}

    static String write(Variable v, ZonedDateTime t) {
        return switch (v.letter()) {
            case 'a' -> TimeNames.brief(TimeNames.DAYS.get(t.getDayOfWeek().ordinal()));
            case 'A' -> TimeNames.DAYS.get(t.getDayOfWeek().ordinal());
            case 'b', 'h' -> TimeNames.brief(TimeNames.MONTHS.get(t.getMonthValue() - 1));
            case 'B' -> TimeNames.MONTHS.get(t.getMonthValue() - 1);
            case 'p' -> t.getHour() < 12 ? "AM" : "PM";
            case 'P' -> t.getHour() < 12 ? "am" : "pm";
            case 'Z' -> TimeNames.zone(t);
            case 'z' -> v.alternative() ? minutesOffset(t) : offset(t, v.colons());
            case 'N' -> fraction(t, v.width() == 0 ? 9 : v.width());
            case 'f' -> fraction(t, v.width() == 0 ? 6 : v.width());
            case 'Q', 'q' -> fraction(t, v.width() == 0 ? 3 : v.width());
            case 'e' -> number(v, t.getDayOfMonth(), 2, ' ');
            case 'k' -> number(v, t.getHour(), 2, ' ');
            case 'l' -> number(v, hourOfHalfDay(t), 2, ' ');
            case 's' -> number(v, t.toEpochSecond(), 1, '0');
            default -> number(v, count(v.letter(), t), digits(v.letter()), '0');
        };
    }

    private static long count(char letter, ZonedDateTime t) {
        int sundayFirst = t.getDayOfWeek().getValue() % 7;
        return switch (letter) {
            case 'C' -> Math.floorDiv(t.getYear(), 100);
            case 'd' -> t.getDayOfMonth();
            case 'G' -> t.get(IsoFields.WEEK_BASED_YEAR);
            case 'g' -> Math.floorMod(t.get(IsoFields.WEEK_BASED_YEAR), 100);
            case 'H' -> t.getHour();
            case 'I' -> hourOfHalfDay(t);
            case 'j' -> t.getDayOfYear();
            case 'm' -> t.getMonthValue();
            case 'M' -> t.getMinute();
            case 'S' -> t.getSecond();
            case 'u' -> t.getDayOfWeek().getValue();
            case 'U' -> (t.getDayOfYear() + 6 - sundayFirst) / 7;
            case 'V' -> t.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case 'w' -> sundayFirst;
            case 'W' -> (t.getDayOfYear() + 6 - (sundayFirst + 6) % 7) / 7;
            case 'y' -> Math.floorMod(t.getYear(), 100);
            case 'Y' -> t.getYear();
            default -> throw new IllegalStateException("not a variable of times: " + letter);
        };
    }

    private static int digits(char letter) {
        return switch (letter) {
            case 'j' -> 3;
            case 'u', 'w', 'G', 'Y' -> 1;
            default -> 2;
        };
    }

    private static int hourOfHalfDay(ZonedDateTime t) {
        return t.getHour() % 12 == 0 ? 12 : t.getHour() % 12;
    }

    private static String number(Variable v, long value, int digits, char usedTo) {
        String text = Long.toString(value);
        if (v.padding() == '-') {
            return text;
        }
        char filler = v.padding() == '_' ? ' ' : v.padding() == '0' ? '0' : usedTo;
        int width = v.width() == 0 ? digits : v.width();
        return String.valueOf(filler).repeat(Math.max(0, width - text.length())) + text;
    }

    private static String fraction(ZonedDateTime t, int digits) {
        String nanos = String.format(Locale.ROOT, "%09d", t.getNano());
        return digits <= 9 ? nanos.substring(0, digits) : nanos + "0".repeat(digits - 9);
    }

    private static String minutesOffset(ZonedDateTime t) {
        return String.format(Locale.ROOT, "%+d", t.getOffset().getTotalSeconds() / 60);
    }

    /** {@code %z} +0330, {@code %:z} +03:30, {@code %::z} +03:30:00, {@code %:::z} no more than it takes. */
    private static String offset(ZonedDateTime t, int colons) {
        int seconds = t.getOffset().getTotalSeconds();
        int size = Math.abs(seconds);
        String hours = String.format(Locale.ROOT, "%s%02d", seconds < 0 ? "-" : "+", size / 3600);
        String minutes = String.format(Locale.ROOT, "%02d", size / 60 % 60);
        String rest = String.format(Locale.ROOT, "%02d", size % 60);
        return switch (colons) {
            case 0 -> hours + minutes;
            case 1 -> hours + ":" + minutes;
            case 2 -> hours + ":" + minutes + ":" + rest;
            default -> size % 3600 == 0 ? hours : hours + ":" + minutes + (size % 60 == 0 ? "" : ":" + rest);
        };
    }
}
