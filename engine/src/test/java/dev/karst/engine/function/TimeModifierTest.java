package dev.karst.engine.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeModifierTest {
    /** A Wednesday. */
    private static final String NOW = "2024-05-15T13:45:30Z";

    @ParameterizedTest
    @CsvSource({
        "-7d@d, 2024-05-08T00:00:00Z",
        "-70m@m, 2024-05-15T12:35:00Z",
        "-1h@h, 2024-05-15T12:00:00Z",
        "@d-2h, 2024-05-14T22:00:00Z",
        "@w, 2024-05-12T00:00:00Z",
        "@w0, 2024-05-12T00:00:00Z",
        "@w1, 2024-05-13T00:00:00Z",
        "@w3, 2024-05-15T00:00:00Z",
        "@w4, 2024-05-09T00:00:00Z",
        "@w7, 2024-05-12T00:00:00Z",
        "@mon, 2024-05-01T00:00:00Z",
        "-1mon@mon, 2024-04-01T00:00:00Z",
        "@q, 2024-04-01T00:00:00Z",
        "-1q@q, 2024-01-01T00:00:00Z",
        "@y, 2024-01-01T00:00:00Z",
        "-1y, 2023-05-15T13:45:30Z",
        "+1d, 2024-05-16T13:45:30Z",
        "-d, 2024-05-14T13:45:30Z",
        "-24Hours, 2024-05-14T13:45:30Z",
        "now, 2024-05-15T13:45:30Z",
        "now-5s, 2024-05-15T13:45:25Z",
        "-1w, 2024-05-08T13:45:30Z",
        "-1d-1h@h+5m, 2024-05-14T12:05:00Z",
        "@s, 2024-05-15T13:45:30Z"
    })
    void offsetsAndSnaps(String modifier, String result) {
        assertThat(at(modifier, NOW, "UTC")).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({
        // The clocks go forward at 01:00Z on 31 March and back at 01:00Z on 27 October 2024.
        "-1d,    2024-03-31T10:00:00Z, 2024-03-30T11:00:00Z",
        "-24h,   2024-03-31T10:00:00Z, 2024-03-30T10:00:00Z",
        "@d,     2024-03-31T10:00:00Z, 2024-03-30T23:00:00Z",
        "@d+3h,  2024-03-31T10:00:00Z, 2024-03-31T02:00:00Z",
        "@h,     2024-10-27T01:30:00Z, 2024-10-27T01:00:00Z",
        "@h,     2024-10-27T00:30:00Z, 2024-10-27T00:00:00Z",
        "-1d@d,  2024-10-28T12:00:00Z, 2024-10-26T22:00:00Z",
        "@mon,   2024-10-28T12:00:00Z, 2024-09-30T22:00:00Z",
        "@w1,    2024-10-28T12:00:00Z, 2024-10-27T23:00:00Z",
        "-1mon,  2024-03-31T12:00:00Z, 2024-02-29T13:00:00Z"
    })
    void daysAreCalendarDaysAndHoursElapse(String modifier, String now, String result) {
        assertThat(at(modifier, now, "Europe/Berlin")).isEqualTo(result);
    }

    @Test
    void aDayWithoutMidnightDoesNotMoveTheOthers() {
        ZoneId zone = ZoneId.of("America/Sao_Paulo");
        double now = LocalDateTime.parse("2018-11-04T12:00").atZone(zone).toEpochSecond();
        double month = LocalDateTime.parse("2018-11-01T00:00").atZone(zone).toEpochSecond();
        assertThat(TimeModifier.apply("@mon", now, zone)).hasValue(month);
    }

    @Test
    void nowKeepsItsFraction() {
        assertThat(TimeModifier.apply("now", 1.5, ZoneId.of("UTC"))).hasValue(1.5);
        assertThat(TimeModifier.apply("-1s", 1.5, ZoneId.of("UTC"))).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1715780730, 1715780730",
        "1715780730.5, 1715780730.5",
        "05/01/2024:00:00:00, 1714514400",
        "5/1/2024:0:0:0, 1714514400",
        "-1d@d, 1715637600",
        "now, 1715780730"
    })
    void boundsOfTimeMayAlsoBeAbsolute(String bound, double result) {
        assertThat(TimeText.seconds(bound, 1715780730, ZoneId.of("Europe/Berlin")))
                .hasValue(result);
    }

    @ParameterizedTest
    @ValueSource(strings = {"05/01/2024", "13/45/2024:00:00:00", "05/01/2024:00:00:00x", "1.2.3", "1234567890123", "x"})
    void whatIsNoBoundOfTime(String bound) {
        assertThat(TimeText.seconds(bound, 0, ZoneId.of("UTC"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "-",
                "@",
                "-1",
                "1d",
                "-1fortnight",
                "@d1",
                "@w8",
                "-1d x",
                "-9999999999d",
                "@@d",
                "nowish",
                "-1d@",
                "2024-01-01"
            })
    void whatIsNoRelativeTime(String modifier) {
        assertThat(TimeModifier.apply(modifier, 0, ZoneId.of("UTC"))).isEqualTo(OptionalDouble.empty());
    }

    private static String at(String modifier, String now, String zone) {
        double result = TimeModifier.apply(modifier, Instant.parse(now).getEpochSecond(), ZoneId.of(zone))
                .orElseThrow();
        return Instant.ofEpochSecond((long) result).toString();
    }
}
