package dev.karst.spec.reference;

import dev.karst.engine.command.Conversion;
import dev.karst.engine.command.Convert;
import dev.karst.engine.command.RangeMap;
import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.function.TimeFormat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code convert} and {@code rangemap}: other forms of numbers and times. */
final class Conversions {
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
    private static final Pattern DURATION =
            Pattern.compile("((\\d{1,9})\\+)?(\\d{1,9}):(\\d{1,2}):(\\d{1,2}(\\.\\d{1,9})?)");
    private static final Pattern MINUTES = Pattern.compile("((\\d{1,9}):)?(\\d{1,9}(\\.\\d{1,9})?)");
    private static final Pattern MEMORY = Pattern.compile("(\\d{1,18}(\\.\\d{1,9})?)([kmg]?)");
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern LEADING = Pattern.compile("([+-]?(\\d+(\\.\\d*)?|\\.\\d+)).*", Pattern.DOTALL);

    private Conversions() {}

    static Result convert(Convert command, Result in, SearchContext context) {
        Result result = in;
        for (Convert.Call call : command.calls()) {
            Result before = result;
            for (String name : before.selected(List.of(call.from()))) {
                boolean left = !call.from().isExact()
                        && command.calls().stream()
                                .anyMatch(c -> c.function() == Conversion.NONE
                                        && c.from().matches(name));
                if (!left) {
                    String target = call.to().fill(call.from().capture(name).orElseThrow());
                    boolean keeps = target.equals(name) && call.function() != Conversion.NUM;
                    List<Value> values = before.texts(name).stream()
                            .map(text -> {
                                Value converted = of(call.function(), text, command.timeFormat(), context);
                                return converted == null && keeps ? new Value.Text(text) : converted;
                            })
                            .filter(value -> value != null)
                            .toList();
                    result = result.with(target, joined(values));
                }
            }
        }
        return result;
    }

    private static Value joined(List<Value> values) {
        return values.size() == 1
                ? values.getFirst()
                : Value.ofTexts(values.stream().map(Value::display).toList());
    }

    /** What becomes of a text; null where it is not for the function. */
    private static Value of(Conversion function, String text, String format, SearchContext context) {
        return switch (function) {
            case AUTO, NUM -> auto(text);
            case CTIME -> {
                Double seconds = Numbers.of(text);
                yield seconds == null
                        ? null
                        : TimeFormat.of(format)
                                .format(seconds, context.zone())
                                .<Value>map(Value.Text::new)
                                .orElse(null);
            }
            case MKTIME ->
                TimeFormat.of(format).parse(text, context.zone(), context.now()).stream()
                        .<Value>mapToObj(Num::of)
                        .findFirst()
                        .orElse(null);
            case DUR2SEC -> duration(text);
            case MSTIME -> {
                Matcher parts = MINUTES.matcher(text);
                yield parts.matches()
                        ? number(part(parts.group(2)).multiply(SIXTY).add(part(parts.group(3))))
                        : null;
            }
            case MEMK -> {
                Matcher parts = MEMORY.matcher(text.toLowerCase(Locale.ROOT));
                yield parts.matches() ? number(part(parts.group(1)).multiply(kilobytes(parts.group(3)))) : null;
            }
            case RMCOMMA -> new Value.Text(text.replace(",", ""));
            case RMUNIT -> {
                Matcher leading = LEADING.matcher(text);
                yield leading.matches() ? new Value.Text(leading.group(1)) : null;
            }
            case NONE -> null;
        };
    }

    private static Value auto(String text) {
        if (Numbers.of(text) != null) {
            return new Value.Text(text);
        }
        return THOUSANDS.matcher(text).matches() ? new Value.Text(text.replace(",", "")) : duration(text);
    }

    private static Value duration(String text) {
        Matcher parts = DURATION.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        BigDecimal hours = part(parts.group(2)).multiply(BigDecimal.valueOf(24)).add(part(parts.group(3)));
        BigDecimal minutes = hours.multiply(SIXTY).add(part(parts.group(4)));
        return number(minutes.multiply(SIXTY).add(part(parts.group(5))));
    }

    private static BigDecimal kilobytes(String unit) {
        return BigDecimal.valueOf(unit.equals("g") ? 1024 * 1024 : unit.equals("m") ? 1024 : 1);
    }

    private static BigDecimal part(String digits) {
        return digits == null ? BigDecimal.ZERO : new BigDecimal(digits);
    }

    private static Value number(BigDecimal exact) {
        return Num.of(exact.doubleValue());
    }

    static Result rangemap(RangeMap command, Result in) {
        Num number = in.value(command.field()).number();
        List<String> names = command.ranges().stream()
                .filter(r -> number != null && r.from() <= number.value() && number.value() <= r.to())
                .map(RangeMap.Range::name)
                .toList();
        return in.with("range", Value.ofTexts(names.isEmpty() ? List.of(command.otherwise()) : names));
    }
}
