package dev.karst.sources.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.engine.data.FieldUse;
import dev.karst.sources.json.JsonReader;
import dev.karst.sources.json.WantedNames;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnwrappingTest {
    private static final String EVENT = "{\"eventName\":\"A\",\"t\":\"\\u00e9\\\"\\n\"}";

    /** The ways in which a record can hold one event. */
    enum Wrapping {
        BARE(event -> event),
        EVENT_BRIDGE(event -> "{\"version\":\"0\",\"detail-type\":\"x\",\"detail\":" + event + ",\"id\":1}"),
        LOOKUP_EVENTS(event -> "{\"EventId\":\"1\",\"CloudTrailEvent\":" + quoted(event) + "}"),
        LOG_EVENTS(event ->
                "{\"messageType\":\"DATA_MESSAGE\",\"logEvents\":[{\"id\":\"1\",\"message\":" + quoted(event) + "}]}"),
        RAW(event -> "{\"_time\":1,\"_raw\":" + quoted(event) + "}"),
        RESULT_RAW(event -> "{\"preview\":false,\"result\":{\"host\":\"a\",\"_raw\":" + quoted(event) + "}}");

        private final UnaryOperator<String> wrap;

        Wrapping(UnaryOperator<String> wrap) {
            this.wrap = wrap;
        }

        String around(String event) {
            return wrap.apply(event);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anyWrappingInAnyFraming(Wrapping wrapping) {
        String record = wrapping.around(EVENT);
        for (String content : new String[] {
            record + "\n" + record,
            record + record,
            "[" + record + ", " + record + "]",
            "{\"Records\":[" + record + "," + record + "],\"x\":1}",
            "{\"Events\":[" + record + "\n,\n" + record + "]}"
        }) {
            assertThat(json(content).records).as(content).containsExactly(EVENT, EVENT);
            assertThat(json(content).damage).isEmpty();
        }
        String cell = "\"" + record.replace("\"", "\"\"") + "\"";
        assertThat(csv("a,_raw\n1," + cell + "\n2," + cell + "\n").records).containsExactly(EVENT, EVENT);
    }

    @ParameterizedTest
    @EnumSource
    void anyWrappingWithinAnyOther(Wrapping outer) {
        for (Wrapping inner : Wrapping.values()) {
            assertThat(json(outer.around(inner.around(EVENT))).records)
                    .as("%s", inner)
                    .containsExactly(EVENT);
        }
    }

    @Test
    void severalLogEventsAreSeveralEvents() {
        String content = "{\"logEvents\":[{\"message\":\"{\\\"n\\\":1}\"}, {\"message\":\" {\\\"n\\\":2}\\n\"}]}";
        assertThat(json(content).records).containsExactly("{\"n\":1}", "{\"n\":2}");
        assertThat(json("{\"logEvents\":[]}").records).isEmpty();
    }

    @Test
    void aControlMessageHoldsNothing() {
        Framed framed =
                json("{\"messageType\":\"CONTROL_MESSAGE\",\"logEvents\":[{\"message\":\"CWL CONTROL MESSAGE\"}]}");
        assertThat(framed.records).isEmpty();
        assertThat(framed.damage).isEmpty();
    }

    @Test
    void oneBadMessageLosesOnlyItself() {
        Framed framed = json(
                "{\"logEvents\":[{\"message\":\"no JSON\"},{\"x\":1},{\"message\":\"{\\\"n\\\":2}\"}]}\n{\"n\":3}");
        assertThat(framed.records).containsExactly("{\"n\":2}", "{\"n\":3}");
        assertThat(framed.damage)
                .extracting(Framed.Damage::reason)
                .containsExactly(
                        "logEvents[].message holds no JSON object", "logEvents[].message holds no JSON object");
    }

    @Test
    void aPlainLineIsToldFromBrokenJson() {
        Framed framed = json("{\"logEvents\":[{\"message\":\"2 1234 eni-1 ACCEPT OK\"},{\"message\":\"\"},"
                + "{\"message\":\"{\\\"n\\\":\"},{\"message\":\"[7]\"}]}");
        assertThat(framed.records).isEmpty();
        assertThat(framed.damage).hasSize(4);
        assertThat(framed.plainTexts).isEqualTo(3);
    }

    @Test
    void textThatHoldsNoEventIsDamage() {
        Framed framed = json("{\"_raw\":\"<xml/>\"}\n{\"CloudTrailEvent\":\"{\"}\n{\"result\":{\"_raw\":\"{} {}\"}}");
        assertThat(framed.records).isEmpty();
        assertThat(framed.damage)
                .extracting(Framed.Damage::reason)
                .containsExactly(
                        "_raw holds no JSON object",
                        "CloudTrailEvent holds no JSON object",
                        "result._raw holds no JSON object");
        assertThat(framed.damage).extracting(Framed.Damage::offset).containsExactly(0L, 18L, 42L);
    }

    @Test
    void whatOnlyLooksLikeAWrappingIsAnEvent() {
        List<String> events = List.of(
                "{\"detail\":{\"a\":1}}",
                "{\"detail\":\"text\",\"detail-type\":\"x\"}",
                "{\"CloudTrailEvent\":{}}",
                "{\"logEvents\":\"x\"}",
                "{\"_raw\":null}",
                "{\"result\":\"x\"}",
                "{\"result\":{\"_raw\":1}}");
        assertThat(json(String.join("\n", events)).records).isEqualTo(events);
    }

    @Test
    void wrappingsEndSomewhere() {
        String record = EVENT;
        List<String> records = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            record = Wrapping.RAW.around(record);
            records.add(record);
        }
        Framed framed = json(String.join("\n", records));
        assertThat(framed.records).containsExactly(EVENT, EVENT, EVENT, EVENT);
        assertThat(framed.damage).extracting(Framed.Damage::reason).containsExactly("wrapped over 4 times");
    }

    @Test
    void fieldsAreThoseOfTheEvent() {
        JsonReader reader = reader(FieldUse.ALL);
        List<Object> names = new ArrayList<>();
        EventSink sink = new EventSink() {
            @Override
            public boolean event(byte[] bytes, int from, int to) {
                names.addAll(reader.fields().names());
                return true;
            }

            @Override
            public void damaged(long offset, long length, String reason) {
                throw new AssertionError(reason);
            }

            @Override
            public void plainText(long offset, long length, String reason) {
                throw new AssertionError(reason);
            }
        };
        for (Wrapping wrapping : Wrapping.values()) {
            byte[] bytes = wrapping.around(EVENT).getBytes(StandardCharsets.UTF_8);
            names.clear();
            new JsonFraming(
                            new ByteArrayInputStream(bytes),
                            reader,
                            RecordLimits.DEFAULT,
                            new Unwrapping(reader, RecordLimits.DEFAULT, sink))
                    .read();
            assertThat(names).as("%s", wrapping).containsExactly("eventName", "t");
        }
    }

    private static Framed json(String content) {
        JsonReader reader = reader(FieldUse.NONE);
        Framed framed = new Framed();
        RecordSink sink = new Unwrapping(reader, RecordLimits.DEFAULT, framed);
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        new JsonFraming(new ByteArrayInputStream(bytes), reader, RecordLimits.DEFAULT, sink).read();
        return framed;
    }

    private static Framed csv(String content) {
        JsonReader reader = reader(FieldUse.NONE);
        Framed framed = new Framed();
        RecordSink sink = new Unwrapping(reader, RecordLimits.DEFAULT, framed);
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        new CsvFraming(new ByteArrayInputStream(bytes), reader, RecordLimits.DEFAULT, sink).read();
        return framed;
    }

    private static JsonReader reader(FieldUse use) {
        return new JsonReader(100, Unwrapping.WATCHED, List.of("Records", "Events"), new WantedNames(use));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
