package dev.karst.engine.function;

import dev.karst.engine.function.TimeFormat.Variable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads one text by the parts of a {@link TimeFormat}, and makes a time of what was read. */
final class TimeReader {
    private static final int UNSET = -1;

    private final String text;
    private int at;

    private long epoch;
    private boolean hasEpoch;
    private int year = UNSET;
    private int month = UNSET;
    private int day = UNSET;
    private int dayOfYear = UNSET;
    private int hour;
    private int hourOfHalfDay = UNSET;
    private boolean afternoon;
    private int minute;
    private int second;
    private int nanos;
    private ZoneId ownZone;

    TimeReader(String text) {
        this.text = text;
    }

    /** White space in a format is any white space, or none; anything else is itself. */
    boolean take(String literal) {
        for (int i = 0; i < literal.length(); i++) {
            char c = literal.charAt(i);
            if (Character.isWhitespace(c)) {
                skipSpace();
            } else if (at < text.length() && text.charAt(at) == c) {
                at++;
            } else {
                return false;
            }
        }
        return true;
    }

    boolean take(Variable v) {
        return switch (v.letter()) {
            case 'a', 'A' -> name(TimeNames.DAYS) >= 0;
            case 'b', 'B', 'h' -> (month = name(TimeNames.MONTHS) + 1) > 0;
            case 'p', 'P' -> halfOfDay();
            case 'Z' -> zoneName();
            case 'z' -> v.alternative() ? minutesOffset() : offset();
            case 'f', 'N', 'Q', 'q' -> fraction(v.width());
            case 's' -> epoch();
            case 'Y' -> (year = number(4, 0, 9999)) >= 0;
            case 'y' -> twoDigitYear();
            case 'm' -> (month = number(2, 1, 12)) >= 0;
            case 'd', 'e' -> (day = number(2, 1, 31)) >= 0;
            case 'j' -> (dayOfYear = number(3, 1, 366)) >= 0;
            case 'H', 'k' -> (hour = number(2, 0, 23)) >= 0;
            case 'I', 'l' -> (hourOfHalfDay = number(2, 1, 12)) >= 0;
            case 'M' -> (minute = number(2, 0, 59)) >= 0;
            case 'S' -> (second = number(2, 0, 60)) >= 0;
            // Day and week say nothing that the date does not.
            case 'u', 'w' -> number(1, 0, 7) >= 0;
            case 'U', 'V', 'W' -> number(2, 0, 53) >= 0;
            case 'C', 'g' -> number(2, 0, 99) >= 0;
            case 'G' -> number(4, 0, 9999) >= 0;
            default -> throw new IllegalStateException("not a variable of times: " + v.letter());
        };
    }

    OptionalDouble time(ZoneId searchZone, double now) {
        if (hasEpoch) {
            return OptionalDouble.of(epoch + nanos / 1e9);
        }
        ZoneId zone = ownZone != null ? ownZone : searchZone;
        int inDay = hourOfHalfDay == UNSET ? hour : hourOfHalfDay % 12 + (afternoon ? 12 : 0);
        try {
            Optional<LocalDate> date =
                    date(Instant.ofEpochSecond((long) now).atZone(zone).toLocalDate());
            if (date.isEmpty()) {
                return OptionalDouble.empty();
            }
            long start =
                    date.get().atTime(LocalTime.of(inDay, minute)).atZone(zone).toEpochSecond();
            return OptionalDouble.of(start + second + nanos / 1e9);
        } catch (DateTimeException notInTheCalendar) {
            return OptionalDouble.empty();
        }
    }

    private Optional<LocalDate> date(LocalDate today) {
        int ofYear = year == UNSET ? today.getYear() : year;
        if (month == UNSET && day == UNSET) {
            if (dayOfYear != UNSET) {
                return Optional.of(LocalDate.ofYearDay(ofYear, dayOfYear));
            }
            return year == UNSET ? Optional.of(today) : Optional.empty();
        }
        return month == UNSET || day == UNSET ? Optional.empty() : Optional.of(LocalDate.of(ofYear, month, day));
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    /** Up to so many digits after spaces, or -1 where they make no number in the range. */
    private int number(int most, int least, int greatest) {
        skipSpace();
        int start = at;
        int value = 0;
        while (at < start + most && isDigit(at)) {
            value = value * 10 + (text.charAt(at++) - '0');
        }
        return at > start && value >= least && value <= greatest ? value : UNSET;
    }

    private boolean twoDigitYear() {
        int value = number(2, 0, 99);
        year = value + (value < 69 ? 2000 : 1900);
        return value >= 0;
    }

    /** The place of a name in full or by its first three letters, in any case; -1 where there is none. */
    private int name(List<String> names) {
        skipSpace();
        for (int i = 0; i < names.size(); i++) {
            if (takeIgnoringCase(names.get(i)) || takeIgnoringCase(TimeNames.brief(names.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    private boolean takeIgnoringCase(String word) {
        boolean there = text.regionMatches(true, at, word, 0, word.length());
        at += there ? word.length() : 0;
        return there;
    }

    private boolean halfOfDay() {
        skipSpace();
        afternoon = takeIgnoringCase("PM");
        return afternoon || takeIgnoringCase("AM");
    }

    /** The digits after the point: as many as the width says, or all there are; those beyond nanoseconds are dropped. */
    private boolean fraction(int width) {
        int start = at;
        int value = 0;
        int places = 0;
        while (isDigit(at) && (width == 0 || at < start + width)) {
            if (places < 9) {
                value = value * 10 + (text.charAt(at) - '0');
                places++;
            }
            at++;
        }
        for (; places < 9; places++) {
            value *= 10;
        }
        nanos = value;
        return at > start;
    }

    private boolean epoch() {
        skipSpace();
        int start = at;
        at += at < text.length() && text.charAt(at) == '-' ? 1 : 0;
        int digits = at;
        while (at < digits + 15 && isDigit(at)) {
            at++;
        }
        hasEpoch = at > digits;
        epoch = hasEpoch ? Long.parseLong(text.substring(start, at)) : 0;
        return hasEpoch;
    }

    private boolean zoneName() {
        skipSpace();
        int start = at;
        while (at < text.length() && (Character.isLetter(text.charAt(at)) || "/_".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        ownZone = TimeNames.zone(text.substring(start, at)).orElse(null);
        return ownZone != null;
    }

    /** {@code +0330}, {@code +03:30}, {@code +03}, {@code +03:30:00} or {@code Z}. */
    private boolean offset() {
        skipSpace();
        if (takeIgnoringCase("Z")) {
            ownZone = ZoneOffset.UTC;
            return true;
        }
        int sign = sign();
        int hours = sign == 0 ? UNSET : twoDigits(false);
        if (hours < 0 || hours > 18) {
            return false;
        }
        int minutes = Math.max(0, twoDigits(true));
        int seconds = Math.max(0, twoDigits(true));
        return zoneAt(sign * (hours * 3600 + minutes * 60 + seconds));
    }

    private boolean minutesOffset() {
        skipSpace();
        int sign = sign();
        int minutes = sign == 0 ? UNSET : number(4, 0, 18 * 60);
        return minutes >= 0 && zoneAt(sign * minutes * 60);
    }

    private boolean zoneAt(int seconds) {
        try {
            ownZone = ZoneOffset.ofTotalSeconds(seconds);
            return true;
        } catch (DateTimeException tooFar) {
            return false;
        }
    }

    private int sign() {
        char c = at < text.length() ? text.charAt(at) : ' ';
        at += c == '+' || c == '-' ? 1 : 0;
        return c == '+' ? 1 : c == '-' ? -1 : 0;
    }

    /** Two digits, after a colon if one may stand there; else -1, and nothing is taken. */
    private int twoDigits(boolean afterColon) {
        int start = at + (afterColon && at < text.length() && text.charAt(at) == ':' ? 1 : 0);
        if (!isDigit(start) || !isDigit(start + 1)) {
            return UNSET;
        }
        at = start + 2;
        return (text.charAt(start) - '0') * 10 + text.charAt(start + 1) - '0';
    }
}
