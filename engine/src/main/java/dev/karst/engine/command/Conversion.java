package dev.karst.engine.command;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.TimeFormat;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A function of {@code convert} (semantics reference, 6.7): what becomes of one text, empty where it is not for it. */
public enum Conversion {
    /** To a number if it is one in some form: as it is, with commas, or a duration. */
    AUTO {
        @Override
        Optional<Value> of(String text, Times times) {
            if (Num.of(text) != null) {
                return Optional.of(new Value.Text(text));
            }
            return COMMAS.matcher(text).matches() ? RMCOMMA.of(text, times) : DUR2SEC.of(text, times);
        }
    },
    /** As {@link #AUTO}, but what is no number goes. */
    NUM {
        @Override
        Optional<Value> of(String text, Times times) {
            return AUTO.of(text, times);
        }
    },
    /** Seconds since the epoch to a time for people. */
    CTIME {
        @Override
        Optional<Value> of(String text, Times times) {
            Num seconds = Num.of(text);
            return seconds == null
                    ? Optional.empty()
                    : times.format().format(seconds.value(), times.zone()).map(Value::ofText);
        }
    },
    /** A time for people to seconds since the epoch. */
    MKTIME {
        @Override
        Optional<Value> of(String text, Times times) {
            return times.format().parse(text, times.zone(), times.now()).stream()
                    .<Value>mapToObj(Num::of)
                    .findFirst();
        }
    },
    /** {@code [D+]HH:MM:SS} to seconds. */
    DUR2SEC {
        @Override
        Optional<Value> of(String text, Times times) {
            Matcher parts = DURATION.matcher(text);
            if (!parts.matches()) {
                return Optional.empty();
            }
            BigDecimal hours = part(parts, 1).multiply(BigDecimal.valueOf(24)).add(part(parts, 2));
            BigDecimal minutes = hours.multiply(SIXTY).add(part(parts, 3));
            return Optional.of(
                    Num.of(minutes.multiply(SIXTY).add(part(parts, 4)).doubleValue()));
        }
    },
    /** {@code [MM:]SS.SSS} to seconds. */
    MSTIME {
        @Override
        Optional<Value> of(String text, Times times) {
            Matcher parts = MINUTES.matcher(text);
            return parts.matches()
                    ? Optional.of(Num.of(
                            part(parts, 1).multiply(SIXTY).add(part(parts, 2)).doubleValue()))
                    : Optional.empty();
        }
    },
    /** A size such as 2m to kilobytes; k if there is no letter. */
    MEMK {
        @Override
        Optional<Value> of(String text, Times times) {
            Matcher parts = MEMORY.matcher(text);
            if (!parts.matches()) {
                return Optional.empty();
            }
            BigDecimal kilobytes = switch (parts.group(2).toLowerCase(Locale.ROOT)) {
                case "m" -> BigDecimal.valueOf(1024);
                case "g" -> BigDecimal.valueOf(1024 * 1024);
                default -> BigDecimal.ONE;
            };
            return Optional.of(Num.of(part(parts, 1).multiply(kilobytes).doubleValue()));
        }
    },
    /** Without commas. */
    RMCOMMA {
        @Override
        Optional<Value> of(String text, Times times) {
            return Optional.of(new Value.Text(text.replace(",", "")));
        }
    },
    /** The number that the text begins with. */
    RMUNIT {
        @Override
        Optional<Value> of(String text, Times times) {
            Matcher leading = LEADING_NUMBER.matcher(text);
            return leading.lookingAt() ? Optional.of(new Value.Text(leading.group())) : Optional.empty();
        }
    },
    /** Keeps a field out of the others' wildcards. */
    NONE {
        @Override
        Optional<Value> of(String text, Times times) {
            return Optional.empty();
        }
    };

    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
    private static final Pattern COMMAS = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern DURATION =
            Pattern.compile("(?:(\\d{1,9})\\+)?(\\d{1,9}):(\\d{1,2}):(\\d{1,2}(?:\\.\\d{1,9})?)");
    private static final Pattern MINUTES = Pattern.compile("(?:(\\d{1,9}):)?(\\d{1,9}(?:\\.\\d{1,9})?)");
    private static final Pattern MEMORY = Pattern.compile("(\\d{1,18}(?:\\.\\d{1,9})?)([kmgKMG]?)");
    private static final Pattern LEADING_NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
    private static final Map<String, Conversion> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(Conversion::spl, c -> c));

    /** How times are read and written. */
    record Times(TimeFormat format, ZoneId zone, double now) {}

    abstract Optional<Value> of(String text, Times times);

    static Optional<Conversion> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Its name in lower case. */
    String spl() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static BigDecimal part(Matcher parts, int group) {
        return parts.group(group) == null ? BigDecimal.ZERO : new BigDecimal(parts.group(group));
    }
}
