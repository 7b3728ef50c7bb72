package dev.karst.sources.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.engine.data.FieldUse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    private static final int DEEPEST = 20;

    private final JsonReader reader = reader(FieldUse.ALL);

    @Nested
    class Fields {
        @Test
        void valuesAreTexts() {
            RawFields fields = read("{\"a\":null,\"b\":true,\"c\":false,\"d\":\"x y\",\"e\":\"\"}");
            assertThat(fields.names()).containsExactly("a", "b", "c", "d", "e");
            assertThat(texts(fields, "a")).containsExactly("null");
            assertThat(texts(fields, "b")).containsExactly("true");
            assertThat(texts(fields, "c")).containsExactly("false");
            assertThat(texts(fields, "d")).containsExactly("x y");
            assertThat(texts(fields, "e")).containsExactly("");
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "-0", "1.50", "1e3", "-2.5E-07", "12345678901234567890123", "007"})
        void numbersKeepTheirSpelling(String number) {
            assertThat(texts(read("{\"n\":" + number + "}"), "n")).containsExactly(number);
            assertThat(texts(read("{\"n\":[" + number + " ]}"), "n{}")).containsExactly(number);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "1.2.3", "1.", ".5", "1e", "1e+", "1.e3", "--1", "-", "+1", "1-2", "1e2e3", "1.2e3.4", "0x1", "-a"
                })
        void whatOnlyLooksLikeANumberIsNone(String number) {
            for (String record : List.of("{\"n\":" + number + "}", "{\"n\":[" + number + " ]}")) {
                byte[] bytes = bytes(record);
                assertThat(reader.read(bytes, 0, bytes.length, false))
                        .as(record)
                        .isEqualTo(JsonReader.MALFORMED);
            }
        }

        @Test
        void objectsAndArraysAreNone() {
            assertThat(read("{}").names()).isEmpty();
            assertThat(read("{\"a\":{},\"b\":[],\"c\":[[],{}],\"d\":{\"e\":[ ]}}")
                            .names())
                    .isEmpty();
        }

        @Test
        void namesAreJoinedWithPointsAndArraysAddBraces() {
            RawFields fields = read("{\"a\":{\"b\":{\"c\":1}},\"d\":[{\"e\":[2,3]},{\"e\":4}],\"f\":[[5],[6,7]]}");
            assertThat(fields.names()).containsExactly("a.b.c", "d{}.e{}", "d{}.e", "f{}{}");
            assertThat(texts(fields, "d{}.e{}")).containsExactly("2", "3");
            assertThat(texts(fields, "d{}.e")).containsExactly("4");
            assertThat(texts(fields, "f{}{}")).containsExactly("5", "6", "7");
        }

        @Test
        void whatHasOneNameIsOneMultivalueInOrder() {
            RawFields fields = read("{\"a.b\":1,\"a\":{\"b\":2},\"c\":0,\"a.b\":3,\"a\":{\"b\":[4]}}");
            assertThat(fields.names()).containsExactly("a.b", "c", "a.b{}");
            assertThat(texts(fields, "a.b")).containsExactly("1", "2", "3");
        }

        @Test
        void keysAreDecoded() {
            RawFields fields = read("{\"a\\u002eb\":1,\"\\\"q\\\"\":2,\"\\u00e9\":{\"\\/\":3},\"日\":4,\"\":5}");
            assertThat(fields.names()).containsExactly("a.b", "\"q\"", "é./", "日", "");
        }

        @Test
        void escapesAreDecoded() {
            String json = "{\"a\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u00e9\\ud83d\\ude00\"}";
            assertThat(texts(read(json), "a")).containsExactly("\"\\/\b\f\n\r\tAé😀");
        }

        @Test
        void aSurrogateWithoutItsPairStays() {
            assertThat(texts(read("{\"a\":\"x\\ud83dy\"}"), "a")).containsExactly("x\ud83dy");
        }

        @Test
        void bytesThatAreNoTextAreReplaced() {
            byte[] bytes = "{\"k?\":\"a?b\"}".getBytes(StandardCharsets.US_ASCII);
            bytes[3] = (byte) 0xff;
            bytes[8] = (byte) 0xc3;
            assertThat(reader.read(bytes, 0, bytes.length, false)).isEqualTo(bytes.length);
            assertThat(reader.hasNonAscii()).isTrue();
            assertThat(texts(reader.fields(), "k\ufffd")).containsExactly("a\ufffdb");
        }

        @Test
        void nonAsciiIsToldPerRecord() {
            read("{\"a\":\"é\"}");
            assertThat(reader.hasNonAscii()).isTrue();
            read("{\"a\":\"e\"}");
            assertThat(reader.hasNonAscii()).isFalse();
        }

        @Test
        void nothingStaysFromTheRecordBefore() {
            read("{\"a\":1}");
            assertThat(read("{\"b\":2}").names()).containsExactly("b");
            assertThat(texts(reader.fields(), "a")).isEmpty();
        }
    }

    @Nested
    class Wanted {
        @Test
        void onlyThoseNamesAreMade() {
            RawFields fields = read("{\"a\":1,\"b\":{\"c\":2,\"d\":3},\"b.c\":4}", "b.c", "x");
            assertThat(fields.names()).containsExactly("b.c");
            assertThat(texts(fields, "b.c")).containsExactly("2", "4");
        }

        @Test
        void bracesAlsoReadWhatIsNoArray() {
            RawFields fields = read("{\"a\":{\"b\":1},\"c\":2}", "a{}.b", "a.b{}", "c{}");
            assertThat(fields.names()).isEmpty();
            assertThat(texts(fields, "a{}.b")).containsExactly("1");
            assertThat(texts(fields, "a.b{}")).containsExactly("1");
            assertThat(texts(fields, "c{}")).containsExactly("2");
        }

        @Test
        void bracesReadArraysAndOthersTogether() {
            RawFields fields = read("{\"a\":[{\"b\":1}]}", "a{}.b", "a.b");
            assertThat(texts(fields, "a{}.b")).containsExactly("1");
            assertThat(texts(fields, "a.b")).isEmpty();
        }

        @Test
        void aStarDoesNotListWhatIsReadWithBraces() {
            RawFields fields = read("{\"a\":{\"b\":1}}", "*", "a{}.b");
            assertThat(fields.names()).containsExactly("a.b");
            assertThat(texts(fields, "a{}.b")).containsExactly("1");
            assertThat(texts(read("{\"a\":{\"b\":1}}", "*"), "a{}.b")).isEmpty();
        }

        @Test
        void patternsMatchTheWholeName() {
            String json = "{\"a\":{\"b\":1,\"cb\":2},\"b\":3,\"x\":{\"y\":{\"b\":4}}}";
            assertThat(read(json, "*.b").names()).containsExactly("a.b", "x.y.b");
            assertThat(read(json, "a.*").names()).containsExactly("a.b", "a.cb");
            assertThat(read(json, "*b").names()).containsExactly("a.b", "a.cb", "b", "x.y.b");
            assertThat(read(json, "x*b").names()).containsExactly("x.y.b");
        }

        @Test
        void anEmptyKeyIsPartOfTheName() {
            String json = "{\"\":{\"a\":1},\"a\":2}";
            assertThat(texts(read(json, "a"), "a")).containsExactly("2");
            assertThat(texts(read(json, ".a"), ".a")).containsExactly("1");
        }

        @Test
        void canChange() {
            read("{\"a\":1,\"b\":2}");
            reader.want(new WantedNames(FieldUse.of("b")));
            assertThat(read("{\"a\":1,\"b\":2}").names()).containsExactly("b");
        }

        private RawFields read(String json, String... names) {
            JsonReader reader = reader(FieldUse.of(names));
            assertThat(reader.read(bytes(json), 0, bytes(json).length, false)).isEqualTo(bytes(json).length);
            return reader.fields();
        }

        private RawFields read(String json) {
            return JsonReaderTest.this.read(json);
        }
    }

    @Nested
    class Structure {
        @Test
        void aRecordEndsWhereItsBraceDoes() {
            byte[] bytes = bytes("xx{\"a\":\"}\"} {\"b\"");
            assertThat(reader.read(bytes, 2, bytes.length, false)).isEqualTo(11);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{ \"a\" : [ 1 , { \"b\\u00e9\\n\" : \"\\\\é😀\" } , null , true , false , -1.5e+3 ] , \"c\" : { } }",
                    "{\"Records\":{},\"x\":[[[]],[{}]]}"
                })
        void isIncompleteAtEveryCut(String json) {
            byte[] bytes = bytes(json);
            assertThat(reader.read(bytes, 0, bytes.length, true)).isEqualTo(bytes.length);
            for (int cut = 0; cut < bytes.length; cut++) {
                assertThat(reader.read(bytes, 0, cut, true))
                        .as("cut at %d", cut)
                        .isEqualTo(JsonReader.INCOMPLETE);
            }
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '~',
                value = {
                    "[1]                 | 0  | expected an object",
                    "{a:1}               | 1  | expected a key",
                    "{,}                 | 1  | expected a key",
                    "{\"a\":1,}          | 7  | expected a key",
                    "{\"a\" 1}           | 5  | expected a colon",
                    "{\"a\":1 \"b\":2}   | 7  | expected a comma or the end of the object",
                    "{\"a\":1]           | 6  | expected a comma or the end of the object",
                    "{\"a\":}            | 5  | expected a value",
                    "{\"a\":tru}         | 5  | expected a value",
                    "{\"a\":nil}         | 5  | expected a value",
                    "{\"a\":-}           | 5  | expected a value",
                    "{\"a\":+1}          | 5  | expected a value",
                    "{\"a\":.5}          | 5  | expected a value",
                    "{\"a\":'x'}         | 5  | expected a value",
                    "{\"a\":[1 2]}       | 8  | expected a comma or the end of the array",
                    "{\"a\":[1}}         | 7  | expected a comma or the end of the array",
                    "{\"a\":[1,]}        | 8  | expected a value",
                    "{\"a\":[,1]}        | 6  | expected a value",
                    "{\"a\":\"\\x\"}     | 6  | an escape that JSON does not have",
                    "{\"a\":\"\\u12g4\"} | 10 | an escape needs four hexadecimal digits",
                })
        void isMalformed(String json, int at, String problem) {
            expectMalformed(json, at, problem);
        }

        @Test
        void aLineMayNotEndWithinAText() {
            expectMalformed("{\"a\":\"x\ny\"}", 7, "a line ends within a text");
            expectMalformed("{\"a\r\":1}", 3, "a line ends within a text");
        }

        @Test
        void unwantedPartsAreCheckedToo() {
            reader.want(new WantedNames(FieldUse.NONE));
            expectMalformed("{\"a\":{\"b\":[tru]}}", 11, "expected a value");
        }

        @Test
        void depthIsLimited() {
            assertThat(read(nested(DEEPEST)).names()).hasSize(1);
            expectMalformed(nested(DEEPEST + 1), 5 * DEEPEST, "nested over 20 deep");
            String arrays = "{\"a\":" + "[".repeat(DEEPEST - 1) + "1" + "]".repeat(DEEPEST - 1) + "}";
            assertThat(read(arrays).names()).hasSize(1);
            expectMalformed(arrays.replace("1", "[1]"), 5 + DEEPEST - 1, "nested over 20 deep");
        }

        private static String nested(int depth) {
            return "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
        }

        private void expectMalformed(String json, int at, String problem) {
            byte[] bytes = bytes(json);
            assertThat(reader.read(bytes, 0, bytes.length, false)).isEqualTo(JsonReader.MALFORMED);
            assertThat(reader.problem()).isEqualTo(problem);
            assertThat(reader.problemAt()).isEqualTo(at);
        }
    }

    @Nested
    class Watched {
        @Test
        void keysAreFoundAtTheOutermostLevelOnly() {
            byte[] bytes = bytes(" {\"x\":{\"w\":1},\"w\":\"a\\u0041\",\"v\":[1, 2]}");
            assertThat(reader.read(bytes, 1, bytes.length, false)).isEqualTo(bytes.length);
            assertThat(reader.watched().isString(0)).isTrue();
            assertThat(reader.watched().text(0)).isEqualTo("aA");
            assertThat(reader.watched().isArray(1)).isTrue();
            assertThat(reader.watched().isObject(1)).isFalse();
            assertThat(new String(
                            bytes,
                            reader.watched().from(1),
                            reader.watched().to(1) - reader.watched().from(1),
                            StandardCharsets.UTF_8))
                    .isEqualTo("[1, 2]");
        }

        @Test
        void ofARepeatedKeyTheLastCounts() {
            read("{\"w\":\"first\",\"w\":{\"w\":1}}");
            assertThat(reader.watched().isString(0)).isFalse();
            assertThat(reader.watched().isObject(0)).isTrue();
        }

        @Test
        void areForgottenWithTheNextRecord() {
            read("{\"w\":null}");
            assertThat(reader.watched().isPresent(0)).isTrue();
            assertThat(reader.watched().isString(0)).isFalse();
            read("{}");
            assertThat(reader.watched().isPresent(0)).isFalse();
        }
    }

    @Nested
    class Envelopes {
        @Test
        void areObjectsWithAnArrayUnderTheKey() {
            byte[] bytes = bytes("{\"a\":1, \"Records\" : [{\"n\":1}],\"b\":[{}]}");
            assertThat(reader.read(bytes, 0, bytes.length, true)).isEqualTo(JsonReader.ENVELOPE);
            assertThat(reader.envelopeAt()).isEqualTo(20);
            assertThat(reader.readRest(bytes, 29, bytes.length)).isEqualTo(bytes.length);
        }

        @Test
        void areNotLookedForInsideARecordOrWhereNoneIsExpected() {
            read("{\"a\":{\"Records\":[{}]}}");
            byte[] bytes = bytes("{\"a\":{\"Records\":[{}]}}");
            assertThat(reader.read(bytes, 0, bytes.length, true)).isEqualTo(bytes.length);
            read("{\"Records\":[{\"n\":1}]}");
            assertThat(texts(reader.fields(), "Records{}.n")).containsExactly("1");
        }

        @Test
        void mayHoldSeveralArrays() {
            byte[] bytes = bytes("{\"Records\":[],\"Records\":[]}");
            assertThat(reader.read(bytes, 0, bytes.length, true)).isEqualTo(JsonReader.ENVELOPE);
            assertThat(reader.readRest(bytes, 13, bytes.length)).isEqualTo(JsonReader.ENVELOPE);
            assertThat(reader.envelopeAt()).isEqualTo(24);
        }

        @Test
        void restsCanBeIncompleteOrMalformed() {
            byte[] bytes = bytes("],\"x\":1 ");
            assertThat(reader.readRest(bytes, 1, bytes.length)).isEqualTo(JsonReader.INCOMPLETE);
            assertThat(reader.readRest(bytes, 1, 1)).isEqualTo(JsonReader.INCOMPLETE);
            assertThat(reader.readRest(bytes("]x"), 1, 2)).isEqualTo(JsonReader.MALFORMED);
        }
    }

    private RawFields read(String json) {
        byte[] bytes = bytes(json);
        assertThat(reader.read(bytes, 0, bytes.length, false)).isEqualTo(bytes.length);
        return reader.fields();
    }

    private static JsonReader reader(FieldUse use) {
        return new JsonReader(DEEPEST, List.of("w", "v"), List.of("Records"), new WantedNames(use));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> texts(RawFields fields, String name) {
        return fields.value(name).texts();
    }
}
