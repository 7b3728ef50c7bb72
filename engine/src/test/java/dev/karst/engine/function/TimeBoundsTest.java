package dev.karst.engine.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.engine.Searches;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.data.Warnings;
import dev.karst.engine.plan.PlannedSearch;
import dev.karst.engine.runtime.ScanRequest;
import dev.karst.engine.runtime.SearchRun;
import dev.karst.engine.runtime.TimeRange;
import dev.karst.language.tree.SplText;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeBoundsTest {
    private static final TimeRange GIVEN = new TimeRange(5, 6);

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            earliest=5;                      earliest=5 latest=1700000000
            earliest=-1h latest=+1s;         earliest=1699996400 latest=1700000001
            latest=@d;                       latest=1699920000
            (earliest=5 a) OR b;             (earliest=5 latest=1700000000 a) OR b
            latest=9 (earliest=5 OR b);      latest=9 earliest=5 OR b
            a (latest=9 OR earliest=5);      a latest=9 OR (earliest=5 latest=1700000000)
            NOT earliest=5;                  NOT (earliest=5 latest=1700000000)
            latest=+999998000y;              latest=NaN
            a;                               a
            """)
    void aSourceIsToldAbsoluteTimes(String search, String told) {
        assertThat(SplText.of(request(search).condition()).replaceAll("[()]", ""))
                .isEqualTo(told.replaceAll("[()]", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"latest=9", "a (b OR earliest=5)", "* | search latest=9", "latest=9 | where a=1"})
    void boundsOfTheBaseSearchTakeThePlaceOfTheRange(String search) {
        assertThat(request(search).range()).isEqualTo(TimeRange.ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a | eval b=1 | search latest=9", "latest>9", "a | where earliest=5"})
    void otherwiseTheRangeHolds(String search) {
        assertThat(request(search).range()).isEqualTo(GIVEN);
    }

    @ParameterizedTest
    @CsvSource({
        "earliest=-1d latest=5,true",
        "earliest=5,true",
        "earliest=5 latest=9,false",
        "latest=9,false",
        "latest=now,true",
        "* | eval b=1 | search latest=@d,true"
    })
    void whetherTheyDependOnNow(String search, boolean depends) {
        assertThat(Searches.plan(search).readsNow()).isEqualTo(depends);
    }

    @Test
    void timesOfTheClockAreInTheZoneOfTheSearch() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        assertThat(TimeText.seconds("08/01/2024:02:00:00", 0, berlin)).hasValue(1722470400);
        assertThat(TimeText.seconds("8/1/2024:2:0:0", 0, berlin)).hasValue(1722470400);
        assertThat(TimeText.seconds(" 1722470400.25 ", 0, berlin)).hasValue(1722470400.25);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "5x", "2024-08-01", "02/30/2024:00:00:00", "1/1/2024", "-5x", "1e5", "now(", "1.", "/"})
    void otherTextsAreNoTime(String text) {
        assertThat(TimeText.seconds(text, 0, ZoneOffset.UTC)).isEmpty();
    }

    private static ScanRequest request(String search) {
        PlannedSearch planned = Searches.plan(search);
        assertThat(planned.diagnostics()).isEmpty();
        SearchContext context = new SearchContext(1_700_000_000, ZoneOffset.UTC, new Warnings());
        return new SearchRun(planned, context, new MemoryBudget(1000), false)
                .request(GIVEN)
                .orElseThrow();
    }
}
