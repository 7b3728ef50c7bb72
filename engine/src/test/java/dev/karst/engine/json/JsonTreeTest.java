package dev.karst.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTreeTest {
    /** A thread has a megabyte unless asked for otherwise. */
    private static final long SMALL_STACK = 700 << 10;

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            { "b" : 1 , "a" : [ true , null ] };       {"b":1,"a":[true,null]}
            [-0.0, 1e5, 1E+400, 12345678901234567890]; [-0.0,1e5,1E+400,12345678901234567890]
            {"a":1,"b":2,"a":3};                       {"a":3,"b":2}
            "\\/\\u00e9\\n\\u0001";                    "/é\\n\\u0001"
            "\\ud83d\\ude00 \\ud83d";                  "😀 \\ud83d"
            [];                                        []
            {};                                        {}
            false;                                     false
            """)
    void printsWithoutSpace(String text, String printed) {
        assertThat(JsonTree.parse(text)).map(JsonTree::json).hasValue(printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[",
                "[1",
                "[1,",
                "[1,]",
                "[,1]",
                "[1 2]",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{a:1}",
                "{1:2}",
                "{'a':1}",
                "'a'",
                "\"a",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12G4\"",
                "\"\\u٠٠٠٠\"",
                "\"\t\"",
                "\"\n\"",
                "01",
                "+1",
                "1.",
                ".5",
                "-",
                "1e",
                "1e+",
                "0x1",
                "NaN",
                "Infinity",
                "tru",
                "True",
                "nulll",
                "1 2",
                "{}{}",
                "[1]x",
                "\u00a0[1]",
                "\ufeff[1]",
                "// a\n1",
                "]",
                "}",
                ":",
                ","
            })
    void whatIsNoJson(String text) {
        assertThat(JsonTree.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            "a\\tb";       ~a	b~
            ~"x"~;         x
            1.50;          1.50
            true;          true
            null;          null
            [1, "a"];      [1,"a"]
            """)
    void asTheValueOfAField(String json, String text) {
        assertThat(JsonTree.parse(json)).map(JsonTree::text).hasValue(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            a.b;          2
            a;            {"b":2,"c":[[3],[4,5]]}
            a.c{1}{0};    4
            a.c{}{};      3 4 5
            a.c{}{1};     5
            l{}.n;        1 2
            l{1}.n;       2
            l{1}{0};      ~~
            l.n;          ~~
            a{};          ~~
            a.b.c;        ~~
            l{9};         ~~
            l{999999999}; ~~
            l{9999999999};~~
            nosuch;       ~~
            x{;           6
            x{}y;         7
            .;            8
            ..;           ~~
            a..b;         ~~
            """)
    void paths(String path, String found) {
        JsonTree tree = JsonTree.parse("""
                {"a": {"b": 2, "c": [[3], [4, 5]]}, "l": [{"n": 1}, {"n": 2}, 3], "x{": 6, "x{}y": 7, "": 8}""").orElseThrow();
        List<String> texts = tree.at(path).stream().map(JsonTree::text).toList();
        assertThat(String.join(" ", texts)).isEqualTo(found);
    }

    @Test
    void theEmptyPathIsAllOfIt() {
        assertThat(JsonTree.parse("[1]").orElseThrow().at(""))
                .extracting(JsonTree::json)
                .containsExactly("[1]");
    }

    @Test
    void itNestsAThousandDeepAndNoDeeper() throws InterruptedException {
        onASmallStack(() -> {
            for (String pair : new String[] {"[ ]", "{\"a\": }"}) {
                String open = pair.substring(0, pair.length() - 1).strip();
                String close = pair.substring(pair.length() - 1);
                String deep = open.repeat(999) + "[1]" + close.repeat(999);
                assertThat(JsonTree.parse(deep)).map(JsonTree::json).hasValue(deep);
                assertThat(JsonTree.parse(open + deep + close)).isEmpty();
                assertThat(JsonTree.parse(open.repeat(1_000_000))).isEmpty();
            }
        });
    }

    @Test
    void pathsDeeperThanAnyTreeStandForNothing() throws InterruptedException {
        onASmallStack(() -> {
            JsonTree empty = JsonTree.parse("{}").orElseThrow();
            JsonTree one = new JsonTree.Number("1");
            String keys = "a" + ".a".repeat(999);
            JsonTree deep = JsonPath.of(keys).put(empty, one);
            assertThat(deep.at(keys)).containsExactly(one);
            assertThat(JsonPath.of(keys + ".a").put(empty, one).json()).isEqualTo("{}");
            // Two deep trees make one that is deeper than what is read; it prints all the same.
            String both = JsonPath.of(keys).put(deep, deep).json();
            assertThat(both).hasSize(2 * deep.json().length() - 1);
            assertThat(JsonPath.ofKeys(".".repeat(100_000)).delete(empty).json())
                    .isEqualTo("{}");
            assertThat(empty.at("{}".repeat(100_000))).isEmpty();
        });
    }

    private static void onASmallStack(Runnable test) throws InterruptedException {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(null, test, "small stack", SMALL_STACK);
        thread.setUncaughtExceptionHandler((t, e) -> failure.set(e));
        thread.start();
        thread.join();
        assertThat(failure.get()).isNull();
    }

    @Test
    void changesLeaveTheRestAsItIs() {
        JsonTree tree = JsonTree.parse("{\"a\":[1,{\"b\":2}],\"c\":3}").orElseThrow();
        JsonTree nine = new JsonTree.Number("9");
        assertThat(JsonPath.of("a{1}.b").put(tree, nine).json()).isEqualTo("{\"a\":[1,{\"b\":9}],\"c\":3}");
        assertThat(JsonPath.of("a{}").append(tree, List.of(nine)).json())
                .isEqualTo("{\"a\":[[1,9],[{\"b\":2},9]],\"c\":3}");
        assertThat(JsonPath.ofKeys("a").delete(tree).json()).isEqualTo("{\"c\":3}");
        assertThat(tree.json()).isEqualTo("{\"a\":[1,{\"b\":2}],\"c\":3}");
    }
}
