package dev.karst.engine.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeFormatTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId UTC = ZoneId.of("UTC");

    @ParameterizedTest
    @CsvSource({
        "1721309400, %F %T %Z %z, 2024-07-18 09:30:00 EDT -0400",
        "1705588200, %F %T %Z %:z, 2024-01-18 09:30:00 EST -05:00",
        "1705588200, %::z %:::z %Ez, -05:00:00 -05 -300",
        "-1.5, %s %3N, -2 500",
        "-62167219200, %Y, -1"
    })
    void writesInTheZone(double seconds, String format, String text) {
        assertThat(TimeFormat.of(format).format(seconds, NEW_YORK)).hasValue(text);
    }

    @Test
    void zonesThatAreOffsetsOrHaveHalfHours() {
        assertThat(TimeFormat.of("%Z %z %:::z").format(0, ZoneOffset.UTC)).hasValue("UTC +0000 +00");
        assertThat(TimeFormat.of("%Z %z %:::z").format(0, ZoneId.of("+05:30"))).hasValue("+05:30 +0530 +05:30");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-07-18 09:30:00, %F %T, 1721309400",
        "2024-07-18 09:30:00 Z, %F %T %z, 1721295000",
        "2024-07-18 09:30:00 PDT, %F %T %Z, 1721320200",
        // The clocks go forward at two; half past two is an hour later.
        "2024-03-10 02:30:00, %F %T, 1710055800",
        "18/Jul/2024:09:30:00 -0400, %d/%b/%Y:%T %z, 1721309400",
        "20240718093000, %Y%m%d%H%M%S, 1721309400",
        "1721309400123, %s, 1721309400123"
    })
    void readsInTheZone(String text, String format, double seconds) {
        assertThat(TimeFormat.of(format).parse(text, NEW_YORK, 0)).hasValue(seconds);
    }

    @Test
    void whatIsLeftOpenIsTakenFromTheDayOfTheSearchInItsZone() {
        // 21:00 of the day before in New York.
        double now = 1721264400;
        assertThat(TimeFormat.of("%H:%M").parse("00:00", NEW_YORK, now)).hasValue(1721188800);
        assertThat(TimeFormat.of("%H:%M").parse("00:00", UTC, now)).hasValue(1721260800);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e17, -1e300})
    void whatIsNoTimeIsNotWritten(double seconds) {
        assertThat(TimeFormat.of("%F").format(seconds, UTC)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%", "%%%", "%-", "%99", "%999d", "%:", "%::::z", "%:d", "%E", "%EE", "%O", "%é", "\u0000%\u0000"
            })
    void anyTextIsAFormat(String format) {
        TimeFormat read = TimeFormat.of(format);
        assertThat(read.format(0, UTC)).isPresent();
        assertThatCode(() -> read.parse(format, UTC, 0)).doesNotThrowAnyException();
    }

    @Test
    void whatWasWrittenIsReadBack() {
        Random random = new Random(1);
        for (String text : new String[] {
            "%F %T.%6N %z", "%d %B %Y %I:%M:%S.%6N %p %:z", "%s.%6N", "%c %Q %::z", "%Y %j %k:%M:%S.%N %Z", "%x %X %Ez"
        }) {
            TimeFormat format = TimeFormat.of(text);
            for (int i = 0; i < 200; i++) {
                double time = random.nextInt(2_000_000_000);
                String written = format.format(time, ZoneId.of("Europe/Berlin")).orElseThrow();
                assertThat(format.parse(written, UTC, 0)).as(written).isEqualTo(OptionalDouble.of(time));
            }
        }
    }

    @Test
    void soupsOfPiecesNeverThrow() {
        String[] pieces = {
            "%", "Y", "-", "m", "d", "H", ":", "z", "Z", "3", "N", "s", "p", "I", "j", "é", " ", "+", "9", "E"
        };
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder format = new StringBuilder();
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < 12; j++) {
                format.append(pieces[random.nextInt(pieces.length)]);
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            TimeFormat read = TimeFormat.of(format.toString());
            String written = read.format(random.nextLong() / 1000.0, UTC).orElse("");
            assertThatCode(() -> read.parse(text.toString(), UTC, 0)).doesNotThrowAnyException();
            assertThatCode(() -> read.parse(written, UTC, 0)).doesNotThrowAnyException();
        }
    }
}
