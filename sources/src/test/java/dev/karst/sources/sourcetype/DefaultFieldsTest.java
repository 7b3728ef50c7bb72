package dev.karst.sources.sourcetype;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultFieldsTest {
    @ParameterizedTest
    @CsvSource({
        "2024-10-05T08:03:09Z,      2024, october,  5,  saturday,  8,  3,  9,  0",
        "2024-10-05T23:30:00+02:00, 2024, october,  5,  saturday,  23, 30, 0,  120",
        "2024-10-05T23:30:00-0930,  2024, october,  5,  saturday,  23, 30, 0,  -570",
        "2024-02-29 00:00:00.250Z,  2024, february, 29, thursday,  0,  0,  0,  0",
        "2016-12-31T23:59:60,       2016, december, 31, saturday,  23, 59, 60, local",
        "0001-01-01T00:00:00+00,    1,    january,  1,  monday,    0,  0,  0,  0",
    })
    void ofTheTimeInItsOwnZone(
            String time,
            String year,
            String month,
            String day,
            String weekday,
            String hour,
            String minute,
            String second,
            String zone) {
        List<String> names = List.of(
                "date_year",
                "date_month",
                "date_mday",
                "date_wday",
                "date_hour",
                "date_minute",
                "date_second",
                "date_zone");
        assertThat(names.stream().flatMap(name -> texts(name, time, time).stream()))
                .containsExactly(year, month, day, weekday, hour, minute, second, zone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2024-13-05T08:03:09Z", "1722518722", "\\u0032024-10-05T08:03:09Z"})
    void aTimeThatIsNoneHasNoFields(String time) {
        for (String name : DefaultFields.NAMES) {
            if (name.startsWith("date_") || name.startsWith("time")) {
                assertThat(texts(name, "x" + time, time)).as(name).isEmpty();
            }
        }
    }

    @Test
    void anEventWithoutATimeHasNoFieldsOfTime() {
        byte[] bytes = "{}".getBytes(StandardCharsets.UTF_8);
        assertThat(DefaultFields.value("date_hour", bytes, 0, 2, -1, -1).texts())
                .isEmpty();
        assertThat(DefaultFields.value("timestartpos", bytes, 0, 2, -1, -1).texts())
                .isEmpty();
    }

    @Test
    void placesCountFromTheBeginningOfTheEvent() {
        String time = "2024-10-05T08:03:09Z";
        String raw = "{\"at\": \"" + time + "\"}";
        assertThat(texts("timestartpos", raw, time)).containsExactly("8");
        assertThat(texts("timeendpos", raw, time)).containsExactly("28");
    }

    @ParameterizedTest
    @CsvSource({"a, 1", "'', 1", "'{\n}', 2", "'a\r\nb\r\nc', 3"})
    void lines(String raw, String count) {
        assertThat(texts("linecount", raw, "")).containsExactly(count);
    }

    @Test
    void punctuationOfTheFirstLine() {
        assertThat(texts("punct", "{\"a\": \"b-1\"}", "")).containsExactly("{\"\":_\"-\"}");
        assertThat(texts("punct", "a\tb  c\n!d", "")).containsExactly("t__");
        assertThat(texts("punct", "\u00fcber gr\u00f6\u00dfe!", "")).containsExactly("_!");
        assertThat(texts("punct", "abc", "")).containsExactly("");
    }

    @Test
    void punctuationIsCutWhereSplunkCutsIt() {
        assertThat(texts("punct", "a.".repeat(60), "")).containsExactly(".".repeat(50));
    }

    /** The field of an event that stands in the middle of other bytes and has this time in it, if it is not empty. */
    private static List<String> texts(String field, String raw, String time) {
        byte[] bytes = ("before\n" + raw + "\nafter").getBytes(StandardCharsets.UTF_8);
        int from = 7;
        int to = bytes.length - 6;
        int timeFrom = time.isEmpty() ? -1 : from + raw.indexOf(time);
        int timeTo = timeFrom + time.length();
        return DefaultFields.value(field, bytes, from, to, timeFrom, timeTo).texts();
    }
}
