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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFramingTest {
    private static final RecordLimits SMALL = new RecordLimits(400_000, 20);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Records\":[{\"n\":1},{\"n\":2},{\"n\":3}]}",
                "{\"Events\" : [ {\"n\":1} , {\"n\":2} , {\"n\":3} ] , \"NextToken\" : \"x\" }\n",
                "{\"a\":{\"Records\":[7]},\"Records\":[{\"n\":1},{\"n\":2},{\"n\":3}],\"b\":[{\"n\":4}],\"c\":{}}",
                "{\"Records\":[{\"n\":1}]}{\"Records\":[]}{\"Records\":[{\"n\":2},{\"n\":3}]}",
                "{\"Records\":[{\"n\":1}],\"Events\":[{\"n\":2},{\"n\":3}]}",
                "[{\"n\":1},{\"n\":2},{\"n\":3}]",
                "\n[\n  {\"n\":1},\n  {\"n\":2},\n  {\"n\":3}\n]\n",
                "[{\"n\":1}][] [{\"n\":2},{\"n\":3}]",
                "{\"n\":1}\n{\"n\":2}\n{\"n\":3}",
                "{\"n\":1}\r\n{\"n\":2}\r\n\r\n{\"n\":3}\r\n",
                "{\"n\":1}{\"n\":2} {\"n\":3}",
                "{\"n\":1}\n[{\"n\":2}]\n{\"Records\":[{\"n\":3}]}\n",
            })
    void everyShapeGivesItsRecords(String content) {
        Framed framed = frame(content);
        assertThat(framed.records).containsExactly("{\"n\":1}", "{\"n\":2}", "{\"n\":3}");
        assertThat(framed.damage).isEmpty();
        for (int i = 0; i < 3; i++) {
            assertThat(content.substring(framed.offsets.get(i).intValue())).startsWith(framed.records.get(i));
        }
    }

    @Test
    void recordsKeepTheirOwnBytes() {
        String pretty = "{\n  \"n\" : 1,\n  \"t\": \"é\"\n}";
        assertThat(frame("[" + pretty + ",\n" + pretty + "]").records).containsExactly(pretty, pretty);
        assertThat(frame(pretty + "\n" + pretty).records).containsExactly(pretty, pretty);
    }

    @Test
    void anEnvelopeWithinARecordIsPartOfIt() {
        String record = "{\"n\":{\"Records\":[{\"m\":1}]}}";
        assertThat(frame(record).records).containsExactly(record);
        String element = "{\"Records\":[{\"m\":1}]}";
        assertThat(frame("[" + element + "]").records).containsExactly(element);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n\t ", "[]", "[ ]\n[]", "{\"Records\":[]}", "{\"Records\":[ ],\"x\":1}"})
    void nothingIsNoDamage(String content) {
        Framed framed = frame(content);
        assertThat(framed.records).isEmpty();
        assertThat(framed.damage).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 4096})
    void theSizeOfReadsDoesNotMatter(int atATime) {
        String content = trail(40) + "\n" + "{\"n\":!}\n" + record(5, 10) + "\n[" + record(6, 2) + "]";
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        Framed whole = frame(content);
        Framed slow = new Framed();
        new JsonFraming(Framed.slowly(bytes, atATime), reader(SMALL), SMALL, slow).read();
        assertThat(whole.records).hasSize(42);
        assertThat(whole.damage).hasSize(1);
        assertThat(slow.records).isEqualTo(whole.records);
        assertThat(slow.offsets).isEqualTo(whole.offsets);
        assertThat(slow.damage).isEqualTo(whole.damage);
    }

    @Test
    void aRecordMayBeLargerThanTheBuffer() {
        String large = record(2, 300_000);
        String content = "{\"Records\":[" + record(1, 200_000) + "," + large + "," + record(3, 10) + "]}";
        Framed framed = frame(content);
        assertThat(framed.records).containsExactly(record(1, 200_000), large, record(3, 10));
        assertThat(framed.damage).isEmpty();
    }

    @Test
    void recordsLieAcrossTheEndsOfTheBuffer() {
        List<String> records = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            records.add(record(i, 300 + i % 700));
        }
        for (String content : new String[] {
            "{\"Records\":[" + String.join(",", records) + "]}",
            "[\n" + String.join(",\n", records) + "\n]",
            String.join("\n", records),
            String.join("", records)
        }) {
            Framed framed = frame(content);
            assertThat(framed.records).isEqualTo(records);
            assertThat(framed.damage).isEmpty();
        }
    }

    @Test
    void theSinkCanStop() {
        Framed framed = new Framed(2);
        byte[] bytes = "{\"n\":1}\n{\"n\":2}\n{\"n\":3}".getBytes(StandardCharsets.UTF_8);
        new JsonFraming(new ByteArrayInputStream(bytes), reader(SMALL), SMALL, framed).read();
        assertThat(framed.records).hasSize(2);
    }

    @Test
    void aLongStreamIsReadToItsEnd() {
        int count = 200_000;
        InputStream in = new InputStream() {
            private int next;
            private ByteArrayInputStream current = new ByteArrayInputStream(new byte[0]);

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] target, int at, int length) {
                if (current.available() == 0) {
                    if (next == count) {
                        return -1;
                    }
                    current = new ByteArrayInputStream(record(next++, 20).getBytes(StandardCharsets.UTF_8));
                }
                return current.read(target, at, length);
            }
        };
        long[] seen = new long[1];
        RecordSink sink = new RecordSink() {
            @Override
            public boolean record(byte[] bytes, int from, int to, long offset) {
                seen[0]++;
                return true;
            }

            @Override
            public void damaged(long offset, long length, String reason) {
                throw new AssertionError(reason);
            }
        };
        new JsonFraming(in, reader(SMALL), SMALL, sink).read();
        assertThat(seen[0]).isEqualTo(count);
    }

    @Nested
    class Damage {
        @Test
        void inOneOfManyLines() {
            Framed framed = frame("{\"n\":1}\n{\"n\":2,,}\n{\"n\":3}\n");
            assertThat(framed.records).containsExactly("{\"n\":1}", "{\"n\":3}");
            assertThat(framed.damage).containsExactly(new Framed.Damage(8, 10, "expected a key at offset 15"));
        }

        @Test
        void inTheFirstLine() {
            Framed framed = frame("{\"n\":\n{\"n\":2}\n{\"n\":3}\n");
            assertThat(framed.damage).hasSize(1);
            assertThat(framed.records).contains("{\"n\":3}");
            assertThat(frame("{\"n\":!}\n{\"n\":2}\n").records).containsExactly("{\"n\":2}");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"{\"n\":\"x}", "{\"n\":2", "{\"n\":{\"m\":2}", "{\"n\":[2}", "{n:2}", "{\"n\":2}}", "xyz"})
        void ofAnyKindLosesOnlyItsLine(String bad) {
            Framed framed = frame("{\"n\":1}\n" + bad + "\n{\"n\":3}\n{\"n\":4}\n");
            assertThat(framed.records).startsWith("{\"n\":1}").endsWith("{\"n\":3}", "{\"n\":4}");
            assertThat(framed.damage).hasSize(1);
        }

        @Test
        void inAPrettyArray() {
            String good = "  {\n    \"n\": 1,\n    \"m\": {\n      \"k\": 2\n    }\n  }";
            String bad = good.replace("2", "2 2");
            Framed framed = frame("[\n" + good + ",\n" + bad + ",\n" + good + ",\n" + good + "\n]\n");
            assertThat(framed.records).hasSize(3).allMatch(record -> record.equals(good.strip()));
            assertThat(framed.damage).hasSize(1);
            Framed.Damage damage = framed.damage.get(0);
            assertThat(damage.offset()).isEqualTo(2 + good.length() + 2 + 2);
            assertThat(damage.reason()).startsWith("expected a comma or the end of the object at offset ");
        }

        @Test
        void inAOneLineArray() {
            Framed framed = frame("[{\"n\":1},{\"n\":2 x},{\"n\":3},{\"n\":4}]");
            assertThat(framed.records).containsExactly("{\"n\":1}", "{\"n\":3}", "{\"n\":4}");
            assertThat(framed.damage).hasSize(1);
            assertThat(framed.damage.get(0).offset()).isEqualTo(9);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "[{\"n\":0 x},{\"n\":1},{\"n\":2},{\"n\":3}]",
                    "{\"Records\":[{\"n\":!},{\"n\":1},{\"n\":2},{\"n\":3}]}",
                    "{\"Records\":[{\"n\":1},{\"n\":!}]}{\"Records\":[{\"n\":2},{\"n\":3}]}",
                    "{\"Records\":[{\"n\":1},{\"n\":!}]}\n{\"Records\":[{\"n\":2}]}\n{\"Records\":[{\"n\":3}]}\n",
                    "{\"Records\":[{\"n\":1},{\"n\":2},{\"n\":\"ab{\"Records\":[{\"n\":3}]}",
                    "{\"Records\":[\n{\"n\":1},\n{\"n\":!}\n]}\n{\"Records\":[\n{\"n\":2},\n{\"n\":3}\n]}\n",
                    "{\"n\":1}{\"n\":!}{\"n\":2}{\"n\":3}",
                    "{\"n\":!}{\"n\":1}{\"n\":2}{\"n\":3}",
                    "{\"n\":1}{\"n\":2}{\"n\":\"ab{\"n\":3}",
                })
        void losesOnlyTheDamagedRecord(String content) {
            Framed framed = frame(content);
            assertThat(framed.records).containsExactly("{\"n\":1}", "{\"n\":2}", "{\"n\":3}");
            assertThat(framed.damage).hasSize(1);
        }

        @Test
        void isLeftBehindWhereverTheBufferEnds() {
            for (int padding = (1 << 18) - 60; padding < 1 << 18; padding++) {
                String first = "{\"n\":1" + " ".repeat(padding) + "}";
                for (String content : new String[] {
                    "{\"Records\":[" + first + ",{\"n\":!}  ,  {\"n\":2}]}",
                    "{\"Records\":[" + first + ",{\"n\":!}]}  {\"Records\":[{\"n\":2}]}",
                    "[\n  " + first + ",\n  {\"n\":!},\n  {\"n\":2}\n]"
                }) {
                    Framed framed = frame(content);
                    assertThat(framed.records).as("%d", padding).containsExactly(first, "{\"n\":2}");
                    assertThat(framed.damage).hasSize(1);
                }
            }
        }

        @Test
        void thatWouldBeReadOverAndOverIsGivenUp() {
            RecordLimits deep = new RecordLimits(400_000, 1000);
            String content = "{\"n\":1}\n" + "{\"n\":[\n".repeat(499) + "0,".repeat(400_000) + "\n{\"n\":2}\n";
            Framed framed = frame(content, deep);
            assertThat(framed.records).containsExactly("{\"n\":1}");
            Framed.Damage last = framed.damage.get(framed.damage.size() - 1);
            assertThat(last.reason())
                    .isEqualTo("given up: too much was read in vain; last: a record over 400,000 bytes");
            assertThat(last.offset() + last.length()).isEqualTo(content.length());
        }

        @Test
        void inAnEnvelope() {
            Framed framed = frame("{\"Records\":[{\"n\":1,\"m\":{\"n\":9}},{\"n\":!},{\"n\":3}],\"x\":1}\n");
            assertThat(framed.records).containsExactly("{\"n\":1,\"m\":{\"n\":9}}", "{\"n\":3}");
            assertThat(framed.damage).hasSize(1);
        }

        @Test
        void betweenElements() {
            Framed framed = frame("[{\"n\":1},7,{\"n\":2},null,{\"n\":3}]");
            assertThat(framed.records).containsExactly("{\"n\":1}", "{\"n\":2}", "{\"n\":3}");
            assertThat(framed.damage).hasSize(2).allMatch(d -> d.reason().equals("expected a record in the array"));
        }

        @Test
        void whereItBreaksOff() {
            assertThat(frame("{\"n\":1}\n{\"n\":2").damage)
                    .containsExactly(new Framed.Damage(8, 6, "the object ends within a record"));
            assertThat(frame("[{\"n\":1},").damage)
                    .containsExactly(new Framed.Damage(9, 0, "the object ends within its array"));
            assertThat(frame("{\"Records\":[{\"n\":1}]").damage)
                    .extracting(Framed.Damage::reason)
                    .containsExactly("the object ends within its envelope");
            assertThat(frame("{\"Records\":[{\"n\":1}],\"x\":").damage)
                    .extracting(Framed.Damage::reason)
                    .containsExactly("the object ends within its envelope");
        }

        @Test
        void everyCutOfATrailIsTold() {
            String content = "{\"Records\":[{\"n\":1},{\"n\":2}]}";
            for (int cut = 1; cut < content.length(); cut++) {
                Framed framed = frame(content.substring(0, cut));
                assertThat(framed.damage).as("cut at %d", cut).hasSize(1);
                assertThat(framed.records).as("cut at %d", cut).hasSize(cut < 19 ? 0 : cut < 27 ? 1 : 2);
            }
        }

        @Test
        void ofTheStreamItself() {
            InputStream broken = new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("the disk is gone");
                }
            };
            byte[] bytes = "{\"n\":1}\n{\"n\":2".getBytes(StandardCharsets.UTF_8);
            Framed framed = new Framed();
            InputStream in = new SequenceInputStream(new ByteArrayInputStream(bytes), broken);
            new JsonFraming(in, reader(SMALL), SMALL, framed).read();
            assertThat(framed.records).containsExactly("{\"n\":1}");
            assertThat(framed.damage).hasSize(1);
            assertThat(framed.damage.get(0).reason()).isEqualTo("the disk is gone");
        }

        @Test
        void isARecordOverTheLimit() {
            RecordLimits limits = new RecordLimits(100, 20);
            String content = record(1, 10) + "\n" + record(2, 200) + "\n" + record(3, 10) + "\n";
            Framed framed = frame(content, limits);
            assertThat(framed.records).containsExactly(record(1, 10), record(3, 10));
            assertThat(framed.damage).hasSize(1);
            assertThat(framed.damage.get(0).reason()).isEqualTo("a record over 100 bytes");
            assertThat(new RecordLimits(3 << 20, 20).tooLarge()).isEqualTo("a record over 3 MiB");
            assertThat(new RecordLimits(1_500_000, 20).tooLarge()).isEqualTo("a record over 1,500,000 bytes");
        }

        @Test
        void isARecordThatNeverFitsTheBuffer() {
            for (String between : new String[] {"\n", ",\n", ","}) {
                String content = String.join(between, record(1, 10), record(2, 3_000_000), record(3, 10));
                Framed framed = frame(between.equals("\n") ? content : "[" + content + "]");
                assertThat(framed.records).containsExactly(record(1, 10), record(3, 10));
                assertThat(framed.damage).hasSize(1);
                assertThat(framed.damage.get(0).length()).isGreaterThanOrEqualTo(3_000_000);
            }
        }

        @Test
        void isARecordThatIsTooDeep() {
            String deep = "{\"n\":".repeat(21) + "1" + "}".repeat(21);
            Framed framed = frame("{\"n\":1}\n" + deep + "\n{\"n\":3}\n");
            assertThat(framed.records).containsExactly("{\"n\":1}", "{\"n\":3}");
            assertThat(framed.damage).hasSize(1);
            assertThat(framed.damage.get(0).reason()).startsWith("nested over 20 deep at offset ");
        }
    }

    private static String trail(int count) {
        List<String> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            records.add(record(i, i));
        }
        return "{\"x\":\"é\",\"Records\":[" + String.join(", ", records) + "],\"y\":{}}";
    }

    private static String record(int number, int padding) {
        return "{\"n\":" + number + ",\"t\":\"" + "é{".repeat(padding / 3) + "\"}";
    }

    private static Framed frame(String content) {
        return frame(content, SMALL);
    }

    private static Framed frame(String content, RecordLimits limits) {
        Framed framed = new Framed();
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        new JsonFraming(new ByteArrayInputStream(bytes), reader(limits), limits, framed).read();
        return framed;
    }

    private static JsonReader reader(RecordLimits limits) {
        return new JsonReader(limits.depth(), List.of(), List.of("Records", "Events"), new WantedNames(FieldUse.NONE));
    }
}
