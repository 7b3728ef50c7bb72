package dev.karst.sources.sourcetype;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Iso8601Test {

    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00Z, 0",
        "2024-08-01T13:25:22Z, 1722518722",
        "2024-08-01t13:25:22z, 1722518722",
        "2024-08-01 13:25:22, 1722518722",
        "2024-08-01T13:25:22.25Z, 1722518722.25",
        "2024-08-01T13:25:22.000000000000000000001Z, 1722518722",
        "2024-08-01T13:25:22+02:00, 1722511522",
        "2024-08-01T13:25:22.5-0130, 1722524122.5",
        "2024-08-01T13:25:22+02, 1722511522",
        "2024-02-29T00:00:00Z, 1709164800",
        "2000-02-29T00:00:00Z, 951782400",
        "2016-12-31T23:59:60Z, 1483228800",
        "1969-12-31T23:59:59Z, -1",
        "0001-01-01T00:00:00Z, -62135596800",
    })
    void times(String text, double seconds) {
        assertThat(Iso8601.seconds(text)).isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024-08-01",
                "2024-08-01T13:25",
                "2024-08-01T13:25:2",
                "2024-08-01X13:25:22Z",
                "2024/08/01T13:25:22Z",
                "2024-13-01T13:25:22Z",
                "2024-00-01T13:25:22Z",
                "2024-08-32T13:25:22Z",
                "2023-02-29T13:25:22Z",
                "1900-02-29T13:25:22Z",
                "2024-08-01T24:00:00Z",
                "2024-08-01T13:60:22Z",
                "2024-08-01T13:25:61Z",
                "2024-08-01T13:25:22.Z",
                "2024-08-01T13:25:22.1.2Z",
                "2024-08-01T13:25:22.\u0663Z",
                "\u0662\u0660\u0662\u0664-08-01T13:25:22Z",
                "2024-08-01T13:25:22,5Z",
                "2024-08-01T13:25:22 UTC",
                "2024-08-01T13:25:22+",
                "2024-08-01T13:25:22+1",
                "2024-08-01T13:25:22+19:00",
                "2024-08-01T13:25:22+01:60",
                "2024-08-01T13:25:22*01:00",
                "2024-08-01T13:25:22Zx",
                "+024-08-01T13:25:22Z",
                "1722518722",
                "Thu Aug  1 13:25:22 2024",
            })
    void everythingElseIsNone(String text) {
        assertThat(Iso8601.seconds(text)).isNaN();
    }

    @Test
    void timesAreThoseOfTheCalendar() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            long seconds = random.nextLong(-62_000_000_000L, 250_000_000_000L);
            OffsetDateTime time = Instant.ofEpochSecond(seconds)
                    .atOffset(ZoneOffset.ofTotalSeconds(random.nextInt(-1080, 1081) * 60));
            String text = time.format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx"));
            assertThat(Iso8601.seconds(text)).as(text).isEqualTo(seconds);
        }
    }
}
