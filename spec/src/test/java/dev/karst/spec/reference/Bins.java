package dev.karst.spec.reference;

import dev.karst.engine.command.Bin;
import dev.karst.engine.command.BinChoice;
import dev.karst.engine.command.BinSpan;
import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.function.TimeModifier;
import dev.karst.engine.function.TimeSpan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** {@code bin}: the bin that each number lies in, and how wide bins are (semantics reference, 9). */
final class Bins {
    private static final List<String> TIMES =
            List.of("1s", "5s", "10s", "30s", "1m", "5m", "10m", "30m", "1h", "1d", "1mon");

    private final Bin command;
    private final SearchContext context;
    private final BigDecimal from;

    private Bins(Bin command, SearchContext context) {
        this.command = command;
        this.context = context;
        Double epoch = Numbers.of(command.alignTime().isEmpty() ? "0" : command.alignTime());
        this.from = BigDecimal.valueOf(
                epoch != null
                        ? epoch
                        : TimeModifier.apply(command.alignTime(), context.now(), context.zone())
                                .orElseThrow());
    }

    static List<Result> bin(Bin command, List<Result> in, SearchContext context) {
        return new Bins(command, context).bin(in);
    }

    private List<Result> bin(List<Result> in) {
        BinSpan width = command.width() != null ? command.width() : chosen(in);
        return in.stream().map(result -> bin(result, width)).toList();
    }

    private Result bin(Result result, BinSpan width) {
        Value value = result.value(command.field());
        if (value.isNull() || width == null) {
            return result;
        }
        List<String> texts = value.texts();
        if (texts.size() == 1) {
            return result.with(command.target(), binned(value, width));
        }
        return result.with(
                command.target(),
                Value.ofTexts(texts.stream()
                        .map(text -> binned(new Value.Text(text), width).display())
                        .toList()));
    }

    /** What is no number, or lies in no bin, stays as it is. */
    private Value binned(Value value, BinSpan width) {
        Num number = value.number();
        if (number == null || !Double.isFinite(number.value())) {
            return value;
        }
        return switch (width) {
            case BinSpan.Even even -> even(number.value(), even.size());
            case BinSpan.Log log -> number.value() > 0 ? log(number.value(), log) : value;
            case BinSpan.Time time ->
                time.span()
                        .number(number.value(), context.zone(), from)
                        .<Value>map(n -> Num.of(
                                time.span().start(n, context.zone(), from).doubleValue()))
                        .orElse(value);
        };
    }

    private static Value even(double number, BigDecimal size) {
        BigDecimal low = place(BigDecimal.valueOf(number), size).multiply(size);
        return between(low.doubleValue(), low.add(size).doubleValue());
    }

    private static BigDecimal place(BigDecimal number, BigDecimal size) {
        return number.divide(size, 0, RoundingMode.FLOOR);
    }

    private static Value log(double number, BinSpan.Log log) {
        int power = 0;
        while (edge(log, power) > number) {
            power--;
        }
        while (edge(log, power + 1) <= number) {
            power++;
        }
        return between(edge(log, power), edge(log, power + 1));
    }

    private static double edge(BinSpan.Log log, int power) {
        return log.coefficient() * Math.pow(log.base(), power);
    }

    private static Value between(double low, double high) {
        return new Value.Text(Num.of(low).display() + "-" + Num.of(high).display());
    }

    /** The narrowest that makes no more bins than asked for, or null where there is no number. */
    private BinSpan chosen(List<Result> in) {
        BinChoice choice = command.choice();
        List<BigDecimal> numbers = new ArrayList<>();
        for (Result result : in) {
            Numbers.in(result.texts(command.field())).stream()
                    .filter(Double::isFinite)
                    .forEach(n -> numbers.add(BigDecimal.valueOf(n)));
        }
        if (numbers.isEmpty()) {
            return null;
        }
        BigDecimal low = numbers.stream().reduce(BigDecimal::min).orElseThrow();
        BigDecimal high = numbers.stream().reduce(BigDecimal::max).orElseThrow();
        low = choice.start() == null ? low : low.min(choice.start());
        high = choice.end() == null ? high : high.max(choice.end());
        return command.field().equals("_time") ? time(low, high) : even(low, high);
    }

    private BinSpan even(BigDecimal low, BigDecimal high) {
        // Where all numbers are one there is no least power of ten, and 1 will do.
        int power = low.compareTo(high) == 0 ? 0 : -400;
        while (true) {
            BigDecimal size = BigDecimal.ONE.scaleByPowerOfTen(power++);
            if (fits(size, place(high, size).subtract(place(low, size)))) {
                return new BinSpan.Even(size);
            }
        }
    }

    private BinSpan time(BigDecimal low, BigDecimal high) {
        List<TimeSpan> spans = new ArrayList<>(
                TIMES.stream().map(t -> TimeSpan.of(t).orElseThrow()).toList());
        for (int power = 0; power < 20; power++) {
            spans.add(new TimeSpan(BigDecimal.valueOf(12).scaleByPowerOfTen(power), TimeSpan.Unit.MONTHS));
        }
        return spans.stream()
                .filter(span -> fits(span.length(), place(span, high).subtract(place(span, low))))
                .map(BinSpan.Time::new)
                .findFirst()
                .orElseThrow();
    }

    private BigDecimal place(TimeSpan span, BigDecimal time) {
        return span.number(time.doubleValue(), context.zone(), BigDecimal.ZERO)
                .map(BigDecimal::new)
                .orElse(BigDecimal.ZERO);
    }

    /** @param steps from the bin of the least number to that of the greatest */
    private boolean fits(BigDecimal size, BigDecimal steps) {
        BigDecimal narrowest = command.choice().narrowest();
        return (narrowest == null || size.compareTo(narrowest) >= 0)
                && steps.compareTo(BigDecimal.valueOf(command.choice().most())) < 0;
    }
}
