package dev.karst.engine.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTextTest {
    @Test
    void cellsAndLines() {
        assertThat(CsvText.lines("a,b\n1,\n\n,2\r\n"))
                .contains(List.of(List.of("a", "b"), List.of("1", ""), List.of("", "2")));
        assertThat(CsvText.lines("")).contains(List.of());
        assertThat(CsvText.lines("a,")).contains(List.of(List.of("a", "")));
        assertThat(CsvText.lines("a\rb")).contains(List.of(List.of("a"), List.of("b")));
    }

    @Test
    void quotedCells() {
        assertThat(CsvText.lines("\"a,b\",\"say \"\"no\"\"\"\n\"two\nlines\",\"\""))
                .contains(List.of(List.of("a,b", "say \"no\""), List.of("two\nlines", "")));
        assertThat(CsvText.lines("\"a\"b,c")).contains(List.of(List.of("ab", "c")));
        assertThat(CsvText.lines("a\"b\",c")).contains(List.of(List.of("a\"b\"", "c")));
    }

    @Test
    void aCellThatIsNeverClosed() {
        assertThat(CsvText.lines("a\n\"b")).isEmpty();
        assertThat(CsvText.lines("\"")).isEmpty();
        assertThat(CsvText.lines("\"a\"\"")).isEmpty();
    }
}
