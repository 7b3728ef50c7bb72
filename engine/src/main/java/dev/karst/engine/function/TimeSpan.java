package dev.karst.engine.function;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of time that the time line is cut into (semantics reference, 9, bin): {@code 5m}, {@code 100ms}, {@code 1d},
 * {@code 1mon}. Spans of hours and smaller units are elapsed time, counted from the epoch unless told; days and months
 * are steps of the calendar, counted from 1970 on, and begin at midnight in the search's time zone. Weeks begin on
 * Thursday, as the epoch did.
 */
public record TimeSpan(BigDecimal amount, Unit unit) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})([a-z]+)");

    /** Times beyond are in no span: about thirty million years. */
    private static final double FARTHEST = 1e15;

    /** What a span is counted in. */
    public enum Unit {
        SECONDS(1),
        DAYS(86_400),
        MONTHS(2_592_000);

        private final long seconds;

        Unit(long seconds) {
            this.seconds = seconds;
        }
    }

    public static TimeSpan seconds(BigDecimal seconds) {
        return new TimeSpan(seconds, Unit.SECONDS);
    }

    private static TimeSpan of(long count, String one, Unit unit) {
        return new TimeSpan(new BigDecimal(one).multiply(BigDecimal.valueOf(count)), unit);
    }

    /** A whole number and a unit. Empty where the text is not that, or no time would pass. */
    public static Optional<TimeSpan> of(String text) {
        Matcher parts = TEXT.matcher(text.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(parts.group(1));
        TimeSpan span = switch (parts.group(2)) {
            case "us" -> of(count, "0.000001", Unit.SECONDS);
            case "ms" -> of(count, "0.001", Unit.SECONDS);
            case "cs" -> of(count, "0.01", Unit.SECONDS);
            case "ds" -> of(count, "0.1", Unit.SECONDS);
            default ->
                switch (TimeModifier.unit(parts.group(2))) {
                    case "s" -> of(count, "1", Unit.SECONDS);
                    case "m" -> of(count, "60", Unit.SECONDS);
                    case "h" -> of(count, "3600", Unit.SECONDS);
                    case "d" -> of(count, "1", Unit.DAYS);
                    case "w" -> of(count, "7", Unit.DAYS);
                    case "mon" -> of(count, "1", Unit.MONTHS);
                    case "q" -> of(count, "3", Unit.MONTHS);
                    case "y" -> of(count, "12", Unit.MONTHS);
                    default -> null;
                };
        };
        return Optional.ofNullable(span).filter(s -> s.amount().signum() > 0);
    }

    /** About how many seconds it takes; of days and months those of the usual one. */
    public BigDecimal length() {
        return amount.multiply(BigDecimal.valueOf(unit.seconds));
    }

    /**
     * The number of the span that a time lies in; those one after the other have numbers one after the other.
     *
     * @param time seconds since the epoch
     * @param zone where days begin
     * @param from a time at which a span of seconds begins; calendar spans do not heed it
     * @return empty where it is no time, or one beyond the calendar
     */
    public Optional<BigInteger> number(double time, ZoneId zone, BigDecimal from) {
        if (!(Math.abs(time) < FARTHEST)) {
            return Optional.empty();
        }
        BigDecimal exact = BigDecimal.valueOf(time);
        BigDecimal units = switch (unit) {
            case SECONDS -> exact.subtract(from);
            case DAYS -> BigDecimal.valueOf(date(exact, zone).toEpochDay());
            case MONTHS -> BigDecimal.valueOf(monthsSince1970(date(exact, zone)));
        };
        return Optional.of(units.divide(amount, 0, RoundingMode.FLOOR).toBigInteger());
    }

    private static LocalDate date(BigDecimal time, ZoneId zone) {
        long seconds = time.setScale(0, RoundingMode.FLOOR).longValue();
        return Instant.ofEpochSecond(seconds).atZone(zone).toLocalDate();
    }

    private static long monthsSince1970(LocalDate date) {
        return (date.getYear() - 1970L) * 12 + date.getMonthValue() - 1;
    }

    /** When the span of a number begins, in seconds since the epoch. */
    public BigDecimal start(BigInteger number, ZoneId zone, BigDecimal from) {
        BigDecimal units = amount.multiply(new BigDecimal(number));
        return switch (unit) {
            case SECONDS -> units.add(from);
            case DAYS -> midnight(LocalDate.EPOCH.plusDays(units.longValue()), zone);
            case MONTHS -> midnight(LocalDate.EPOCH.plusMonths(units.longValue()), zone);
        };
    }

    private static BigDecimal midnight(LocalDate day, ZoneId zone) {
        return BigDecimal.valueOf(day.atStartOfDay(zone).toEpochSecond());
    }
}
