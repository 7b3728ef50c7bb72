package dev.karst.sources.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.engine.data.FieldUse;
import dev.karst.sources.json.JsonReader;
import dev.karst.sources.json.WantedNames;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFramingTest {
    private static final RecordLimits LIMITS = new RecordLimits(1000, 20);

    @Test
    void aHeaderHasTheColumn() {
        assertThat(CsvFraming.isHeader("_time,_raw,host")).isTrue();
        assertThat(CsvFraming.isHeader("\"_time\",\"_raw\"\r")).isTrue();
        assertThat(CsvFraming.isHeader("_raw")).isTrue();
        assertThat(CsvFraming.isHeader("time,raw")).isFalse();
        assertThat(CsvFraming.isHeader("x_raw,_rawx")).isFalse();
        assertThat(CsvFraming.isHeader("")).isFalse();
    }

    @Test
    void recordsAreTheCells() {
        Framed framed = frame("_time,_raw,host\n1,\"{\"\"n\"\":1}\",a\n2,\" {\"\"n\"\":\n2} \",b\n\n3,{},c\n");
        assertThat(framed.records).containsExactly("{\"n\":1}", "{\"n\":\n2}", "{}");
        assertThat(framed.offsets).containsOnly(-1L);
        assertThat(framed.damage).isEmpty();
    }

    @Test
    void aBadRowLosesOnlyItself() {
        Framed framed = frame("host,_raw\n"
                + "a,\"{\"\"n\"\":1}\"\n"
                + "a,plain text\n"
                + "a,\"{\"\"n\"\":!}\"\n"
                + "a,\"{\"\"n\"\":2\"\n"
                + "a,\"{\"\"n\"\":2}{}\"\n"
                + "a,\"{\"\"n\"\":3}\"\n");
        assertThat(framed.records).containsExactly("{\"n\":1}", "{\"n\":3}");
        assertThat(framed.damage)
                .extracting(Framed.Damage::reason)
                .containsExactly(
                        "line 3: expected an object",
                        "line 4: expected a value",
                        "line 5: the cell is not one JSON object",
                        "line 6: the cell is not one JSON object");
    }

    @Test
    void aRowWithoutTheCellLosesOnlyItself() {
        Framed framed = frame("host,_raw\na\na,\"{\"\"n\"\":2}\"\n");
        assertThat(framed.records).containsExactly("{\"n\":2}");
        assertThat(framed.damage).extracting(Framed.Damage::reason).containsExactly("line 2: no _raw cell");
    }

    @Test
    void aRowMayHaveMoreCellsThanTheHeader() {
        Framed framed = frame("_raw,host\n{},a,b,c\n{},a\n");
        assertThat(framed.records).containsExactly("{}", "{}");
    }

    @Test
    void aRecordOverTheLimitIsDamage() {
        String large = "{\"\"n\"\":\"\"" + "x".repeat(1200) + "\"\"}";
        Framed framed = frame("_raw\n\"" + large + "\"\n{}\n");
        assertThat(framed.records).containsExactly("{}");
        assertThat(framed.damage).hasSize(1);
        assertThat(framed.damage.get(0).reason()).startsWith("line 2: a record over ");
    }

    @Test
    void whatIsFarOverTheLimitEndsTheObject() {
        Framed framed = frame("_raw\n{}\n\"" + "x".repeat(100_000) + "\"\n{}\n");
        assertThat(framed.records).startsWith("{}");
        assertThat(framed.damage).hasSize(1);
        assertThat(framed.damage.get(0).reason()).startsWith("after line 2: ");
    }

    @Test
    void aStreamThatBreaksOffIsDamage() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }
        };
        byte[] bytes = "_raw\n{}\n".getBytes(StandardCharsets.UTF_8);
        Framed framed = new Framed();
        new CsvFraming(new SequenceInputStream(new ByteArrayInputStream(bytes), broken), reader(), LIMITS, framed)
                .read();
        assertThat(framed.damage).hasSize(1);
        assertThat(framed.damage.get(0).reason()).endsWith("the disk is gone");
    }

    @Test
    void theSinkCanStop() {
        Framed framed = new Framed(1);
        byte[] bytes = "_raw\n{}\n{}\n".getBytes(StandardCharsets.UTF_8);
        new CsvFraming(new ByteArrayInputStream(bytes), reader(), LIMITS, framed).read();
        assertThat(framed.records).hasSize(1);
    }

    private static Framed frame(String content) {
        Framed framed = new Framed();
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        new CsvFraming(new ByteArrayInputStream(bytes), reader(), LIMITS, framed).read();
        return framed;
    }

    private static JsonReader reader() {
        return new JsonReader(20, List.of(), List.of(), new WantedNames(FieldUse.NONE));
    }
}
