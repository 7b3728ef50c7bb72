package dev.karst.detection.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CronTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 * * * *",
                "*/15 * * * *",
                "0,30 8-18 * * 1-5",
                "59 23 31 12 7",
                "5-55/10 0 1 1 0",
                "  0  0 * * * "
            })
    void schedules(String text) {
        assertThat(Cron.problem(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "60 * * * *",
                "* 24 * * *",
                "* * 0 * *",
                "* * 32 * *",
                "* * * 13 *",
                "* * * * 8",
                "5-1 * * * *",
                "*/0 * * * *",
                "1,, * * * *",
                "1, * * * *",
                "- * * * *",
                "a * * * *",
                "-1 * * * *",
                "99999999999 * * * *",
                "* * * * MON"
            })
    void whatIsNone(String text) {
        assertThat(Cron.problem(text)).isPresent();
    }

    @Test
    void says() {
        assertThat(Cron.problem("0 * * *"))
                .hasValue("a cron schedule has five fields (minute, hour, day of the month, month, day of the week),"
                        + " this one has 4");
        assertThat(Cron.problem("0 24 * * *"))
                .hasValue("`24` is no hour: expected *, or 0 to 23, such as 5 or 1-4 or */2 or 1,3");
    }
}
