package dev.karst.engine.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSpanTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** Clocks went forward on 10 March 2024 at 07:00 and back on 3 November at 06:00, both in UTC. */
    @ParameterizedTest
    @CsvSource({
        "1d, 2024-03-10T04:59:59Z, 2024-03-09T05:00:00Z",
        "1d, 2024-03-10T05:00:00Z, 2024-03-10T05:00:00Z",
        "1d, 2024-03-11T03:59:59Z, 2024-03-10T05:00:00Z",
        "1d, 2024-03-11T04:00:00Z, 2024-03-11T04:00:00Z",
        "1d, 2024-11-04T04:59:59Z, 2024-11-03T04:00:00Z",
        "2d, 2024-03-11T12:00:00Z, 2024-03-10T05:00:00Z",
        "1w, 2024-03-13T12:00:00Z, 2024-03-07T05:00:00Z",
        "1mon, 2024-03-31T12:00:00Z, 2024-03-01T05:00:00Z",
        "2mon, 2024-04-15T12:00:00Z, 2024-03-01T05:00:00Z",
        "1q, 2024-06-30T12:00:00Z, 2024-04-01T04:00:00Z",
        "1y, 2024-06-30T12:00:00Z, 2024-01-01T05:00:00Z",
        "24h, 2024-03-10T12:00:00Z, 2024-03-10T00:00:00Z",
        "4h, 2024-03-10T07:30:00Z, 2024-03-10T04:00:00Z",
        "90m, 2024-03-10T02:00:00Z, 2024-03-10T01:30:00Z",
    })
    void daysAndMonthsAreThoseOfTheZoneAndHoursElapse(String span, Instant time, Instant start) {
        assertThat(start(span, time.getEpochSecond(), NEW_YORK)).isEqualTo((double) start.getEpochSecond());
    }

    @ParameterizedTest
    @CsvSource({"100ms, 1.25, 1.2", "1ds, 1.3, 1.3", "10us, 1.000019, 1.00001", "5cs, -0.01, -0.05", "1s, -0.5, -1"})
    void partsOfASecond(String span, double time, double start) {
        assertThat(start(span, time, ZoneOffset.UTC)).isEqualTo(start);
    }

    @Test
    void spansOneAfterTheOtherHaveNumbersOneAfterTheOther() {
        TimeSpan month = TimeSpan.of("1mon").orElseThrow();
        assertThat(month.number(0, ZoneOffset.UTC, BigDecimal.ZERO)
                        .orElseThrow()
                        .intValue())
                .isZero();
        assertThat(month.number(-1, ZoneOffset.UTC, BigDecimal.ZERO)
                        .orElseThrow()
                        .intValue())
                .isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 1e16, -1e300})
    void whatIsNoTimeIsInNoSpan(double time) {
        TimeSpan day = TimeSpan.of("1d").orElseThrow();
        assertThat(day.number(time, ZoneOffset.UTC, BigDecimal.ZERO)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"999999999d", "999999999y", "999999999q", "1us"})
    void theFarthestTimesFitIntoAnySpan(String span) {
        assertThat(start(span, 9e14, NEW_YORK)).isLessThanOrEqualTo(9e14);
        assertThat(start(span, -9e14, NEW_YORK)).isLessThanOrEqualTo(-9e14);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "m", "0m", "1.5h", "-1h", "5 m", "1fortnight", "1000000000s"})
    void whatIsNoSpan(String text) {
        assertThat(TimeSpan.of(text)).isEmpty();
    }

    private static double start(String text, double time, ZoneId zone) {
        TimeSpan span = TimeSpan.of(text).orElseThrow();
        return span.start(span.number(time, zone, BigDecimal.ZERO).orElseThrow(), zone, BigDecimal.ZERO)
                .doubleValue();
    }
}
