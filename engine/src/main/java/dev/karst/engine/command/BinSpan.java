package dev.karst.engine.command;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.TimeSpan;
import dev.karst.language.diagnostic.Diagnostic;
import dev.karst.language.parse.CommandReader;
import dev.karst.language.parse.Token;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How wide the bins of {@code bin} are. */
public sealed interface BinSpan {
    Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,15})?");

    /** Its numbers are short, so that the bins up to the greatest double can be counted. */
    Pattern LOG = Pattern.compile("(?i)(\\d{1,9}(?:\\.\\d{1,3})?)?log(\\d{1,9}(?:\\.\\d{1,3})?)?");

    Pattern SNAPPED = Pattern.compile("\\d+[a-zA-Z]+@[a-zA-Z]+[0-7]?");

    /** The bin that a number lies in, as a field shows it; empty where it lies in none. */
    Optional<Value> binOf(Num number, ZoneId zone, BigDecimal from);

    /** The span of an option. Over a field of times a bare number is one of seconds. */
    static BinSpan read(CommandReader in, Token token, boolean times) {
        String text = token.text();
        Matcher log = LOG.matcher(text);
        if (log.matches()) {
            return log(in, token, log);
        }
        Optional<BinSpan> span = TimeSpan.of(text).map(Time::new);
        if (NUMBER.matcher(text).matches() && new BigDecimal(text).signum() > 0) {
            BigDecimal size = new BigDecimal(text);
            span = Optional.of(times ? new Time(TimeSpan.seconds(size)) : new Even(size));
        }
        if (SNAPPED.matcher(text).matches()) {
            throw in.fail(Diagnostic.notYet("a span with `@`", token.span()));
        }
        return span.orElseThrow(() -> in.fail(new Diagnostic(
                "K1264",
                "`" + text + "` is no span",
                token.span(),
                "expected a number above 0, a time such as 5m, or a logarithm such as 2log10")));
    }

    private static BinSpan log(CommandReader in, Token token, Matcher log) {
        double coefficient = log.group(1) == null ? 1 : Double.parseDouble(log.group(1));
        double base = log.group(2) == null ? 10 : Double.parseDouble(log.group(2));
        if (base <= 1 || coefficient < 1 || coefficient >= base) {
            throw in.fail(new Diagnostic(
                    "K1265",
                    "`" + token.text() + "` cuts nothing into bins",
                    token.span(),
                    "expected a base above 1 and a coefficient from 1 to below the base"));
        }
        return new Log(coefficient, base);
    }

    /** From a multiple of the size up to the next. */
    record Even(BigDecimal size) implements BinSpan {
        @Override
        public Optional<Value> binOf(Num number, ZoneId zone, BigDecimal from) {
            if (!Double.isFinite(number.value())) {
                return Optional.empty();
            }
            BigDecimal low = size.multiply(new BigDecimal(number(BigDecimal.valueOf(number.value()))));
            return Optional.of(between(low.doubleValue(), low.add(size).doubleValue()));
        }

        BigInteger number(BigDecimal value) {
            return value.divide(size, 0, RoundingMode.FLOOR).toBigInteger();
        }
    }

    /** From the coefficient times a power of the base up to that times the next power: 2, 10, 50, 250 of 2log5. */
    record Log(double coefficient, double base) implements BinSpan {
        @Override
        public Optional<Value> binOf(Num number, ZoneId zone, BigDecimal from) {
            double value = number.value();
            if (!Double.isFinite(value) || value <= 0) {
                return Optional.empty();
            }
            double power = Math.floor(Math.log(value / coefficient) / Math.log(base));
            while (edge(power) > value) {
                power--;
            }
            while (edge(power + 1) <= value) {
                power++;
            }
            return Optional.of(between(edge(power), edge(power + 1)));
        }

        private double edge(double power) {
            return coefficient * Math.pow(base, power);
        }
    }

    /** A stretch of time; a time is rounded down to its beginning. */
    record Time(TimeSpan span) implements BinSpan {
        @Override
        public Optional<Value> binOf(Num number, ZoneId zone, BigDecimal from) {
            return span.number(number.value(), zone, from)
                    .map(n -> Num.of(span.start(n, zone, from).doubleValue()));
        }
    }

    private static Value between(double low, double high) {
        return new Value.Text(Num.of(low).display() + "-" + Num.of(high).display());
    }
}
