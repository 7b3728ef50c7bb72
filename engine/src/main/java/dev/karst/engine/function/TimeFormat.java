package dev.karst.engine.function;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a time is written, in the variables of strftime and strptime (semantics reference, 6.6): those of POSIX, and
 * Splunk's {@code %f %Q %3N %6N %9N %:z %::z %:::z %Ez %+}. It is read once and used for many times. Any text is a format:
 * what is no variable stands for itself.
 */
public final class TimeFormat {
    /** What a C library of the United States makes of the variables that leave the form to the place. */
    private static final Map<Character, String> SHORTHANDS = Map.ofEntries(
            Map.entry('c', "%a %b %e %H:%M:%S %Y"),
            Map.entry('D', "%m/%d/%y"),
            Map.entry('F', "%Y-%m-%d"),
            Map.entry('r', "%I:%M:%S %p"),
            Map.entry('R', "%H:%M"),
            Map.entry('T', "%H:%M:%S"),
            Map.entry('v', "%e-%b-%Y"),
            Map.entry('x', "%m/%d/%Y"),
            Map.entry('X', "%H:%M:%S"),
            Map.entry('+', "%a %b %e %H:%M:%S %Z %Y"));

    private static final String LETTERS = "aAbBCdefGgHhIjklmMNpPqQsSuUVwWyYzZ";
    private static final long LARGEST = 31_000_000_000_000_000L;

    private final List<Part> parts;

    private TimeFormat(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** A piece of a format. */
    sealed interface Part {}

    /** Text that stands for itself; white space also for any other white space, or none. */
    record Literal(String text) implements Part {}

    /**
     * A variable such as {@code %3N} or {@code %-d}.
     *
     * @param padding {@code -} none, {@code _} spaces, {@code 0} zeros, or a space for what the variable is used to
     * @param width the digits, or 0 for what the variable is used to
     * @param colons those before the z
     * @param alternative whether an E stands before the letter
     */
    record Variable(char letter, char padding, int width, int colons, boolean alternative) implements Part {}

    public static TimeFormat of(String format) {
        List<Part> parts = new ArrayList<>();
        read(format, parts);
        return new TimeFormat(parts);
    }

    private static void read(String format, List<Part> parts) {
        int at = 0;
        while (at < format.length()) {
            int percent = format.indexOf('%', at);
            if (percent != at) {
                int end = percent < 0 ? format.length() : percent;
                parts.add(new Literal(format.substring(at, end)));
                at = end;
            } else {
                at = readVariable(format, at, parts);
            }
        }
    }

    /** Reads the variable that starts at a percent sign and gives where it ends. */
    private static int readVariable(String format, int percent, List<Part> parts) {
        int i = percent + 1;
        char padding = ' ';
        while (i < format.length() && "-_0".indexOf(format.charAt(i)) >= 0) {
            padding = format.charAt(i++);
        }
        int width = 0;
        int digits = i;
        while (i < format.length() && i < digits + 2 && Character.digit(format.charAt(i), 10) >= 0) {
            width = width * 10 + Character.digit(format.charAt(i++), 10);
        }
        int colons = 0;
        while (i < format.length() && colons < 3 && format.charAt(i) == ':') {
            colons++;
            i++;
        }
        boolean modified = i < format.length() && "EO".indexOf(format.charAt(i)) >= 0;
        boolean alternative = modified && format.charAt(i) == 'E';
        i += modified ? 1 : 0;
        char letter = i < format.length() ? format.charAt(i) : 0;
        if (SHORTHANDS.containsKey(letter)) {
            read(SHORTHANDS.get(letter), parts);
        } else if ("%nt".indexOf(letter) >= 0) {
            parts.add(new Literal(letter == 'n' ? "\n" : letter == 't' ? "\t" : "%"));
        } else if (LETTERS.indexOf(letter) >= 0 && (colons == 0 || letter == 'z')) {
            parts.add(new Variable(letter, padding, width, colons, alternative));
        } else {
            parts.add(new Literal("%"));
            return percent + 1;
        }
        return i + 1;
    }

    /**
     * The time as text.
     *
     * @param seconds since the epoch; fractions of a second are cut to what the format asks for, not rounded
     * @return empty where it is no time, or one beyond the calendar
     */
    public Optional<String> format(double seconds, ZoneId zone) {
        if (!(Math.abs(seconds) < LARGEST)) {
            return Optional.empty();
        }
        BigDecimal exact = BigDecimal.valueOf(seconds);
        BigDecimal whole = exact.setScale(0, RoundingMode.FLOOR);
        int nanos = exact.subtract(whole).movePointRight(9).intValue();
        ZonedDateTime time = Instant.ofEpochSecond(whole.longValue(), nanos).atZone(zone);
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Literal literal -> out.append(literal.text());
                case Variable variable -> out.append(TimeWriter.write(variable, time));
            }
        }
        return Optional.of(out.toString());
    }

    /**
     * The time that a text tells. The text may go on where the format ends. A date without a year is in this year, a
     * time without a date is today; a year or month without a day is no date.
     *
     * @param zone where the text's clock stands, unless the text names its zone
     * @param now seconds since the epoch, for what the text leaves open
     * @return seconds since the epoch; empty where the text does not fit the format or tells no time
     */
    public OptionalDouble parse(String text, ZoneId zone, double now) {
        TimeReader reader = new TimeReader(text);
        for (Part part : parts) {
            boolean fits = switch (part) {
                case Literal literal -> reader.take(literal.text());
                case Variable variable -> reader.take(variable);
            };
            if (!fits) {
                return OptionalDouble.empty();
            }
        }
        return reader.time(zone, now);
    }
}
