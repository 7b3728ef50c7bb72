package dev.karst.engine.command;

import dev.karst.engine.data.Batch;
import dev.karst.engine.data.Num;
import dev.karst.engine.function.TimeSpan;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How wide bins are where the search does not say: as narrow as it can be with no more bins than this between the least
 * and the greatest value. Spans of numbers are powers of ten, spans of time the usual ones.
 *
 * @param most how many bins, from 2
 * @param narrowest no narrower than this, of time in seconds; null for no bound
 * @param start a number that the bins reach down to, or null
 * @param end a number that the bins reach up to, or null
 */
public record BinChoice(long most, BigDecimal narrowest, BigDecimal start, BigDecimal end) {
    /** Those that Splunk chooses from; a month stands for its thirty days. */
    private static final List<TimeSpan> USUAL = Stream.of(
                    "1s", "5s", "10s", "30s", "1m", "5m", "10m", "30m", "1h", "1d", "1mon")
            .map(text -> TimeSpan.of(text).orElseThrow())
            .toList();

    /** Empty where no row has a number in the field. */
    Optional<BinSpan> choose(List<Batch> input, String field, boolean times, ZoneId zone) {
        BigDecimal least = null;
        BigDecimal greatest = null;
        for (Batch batch : input) {
            for (int row = 0; row < batch.size(); row++) {
                for (String text : batch.value(field, row).texts()) {
                    Num number = Num.of(text);
                    if (number != null && Double.isFinite(number.value())) {
                        BigDecimal value = BigDecimal.valueOf(number.value());
                        least = least == null ? value : least.min(value);
                        greatest = greatest == null ? value : greatest.max(value);
                    }
                }
            }
        }
        if (least == null) {
            return Optional.empty();
        }
        BigDecimal low = start == null ? least : least.min(start);
        BigDecimal high = end == null ? greatest : greatest.max(end);
        return Optional.of(times ? time(low.doubleValue(), high.doubleValue(), zone) : even(low, high));
    }

    private BinSpan even(BigDecimal low, BigDecimal high) {
        BigDecimal range = high.subtract(low);
        int digits = range.precision() - range.scale();
        int exponent = range.signum() == 0 ? 0 : digits - Long.toString(most).length() - 1;
        while (true) {
            BinSpan.Even span = new BinSpan.Even(BigDecimal.ONE.scaleByPowerOfTen(exponent));
            if (isWide(span.size()) && isFew(span.number(low), span.number(high))) {
                return span;
            }
            exponent++;
        }
    }

    private BinSpan time(double low, double high, ZoneId zone) {
        Stream<TimeSpan> centuries = Stream.iterate(BigDecimal.valueOf(12), months -> months.movePointRight(1))
                .map(months -> new TimeSpan(months, TimeSpan.Unit.MONTHS));
        return Stream.concat(USUAL.stream(), centuries)
                .filter(span -> isWide(span.length()) && isFew(number(span, low, zone), number(span, high, zone)))
                .findFirst()
                .map(BinSpan.Time::new)
                .orElseThrow();
    }

    /** A time beyond the calendar is in no bin, and so makes none. */
    private static BigInteger number(TimeSpan span, double time, ZoneId zone) {
        return span.number(time, zone, BigDecimal.ZERO).orElse(BigInteger.ZERO);
    }

    private boolean isWide(BigDecimal span) {
        return narrowest == null || span.compareTo(narrowest) >= 0;
    }

    private boolean isFew(BigInteger first, BigInteger last) {
        return last.subtract(first).add(BigInteger.ONE).compareTo(BigInteger.valueOf(most)) <= 0;
    }

    String spl() {
        return " bins=" + most
                + (narrowest == null ? "" : " minspan=" + narrowest.toPlainString())
                + (start == null ? "" : " start=" + start.toPlainString())
                + (end == null ? "" : " end=" + end.toPlainString());
    }
}
