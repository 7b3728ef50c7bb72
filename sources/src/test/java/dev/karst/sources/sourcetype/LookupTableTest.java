package dev.karst.sources.sourcetype;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.engine.data.FieldUse;
import dev.karst.engine.data.NamePattern;
import dev.karst.engine.data.Value;
import dev.karst.engine.data.Warnings;
import dev.karst.engine.function.SearchContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LookupTableTest {
    private static final String COLOURS = """
              - name: colours
                from: [fruit]
                to: [colour, taste]
                rows:
                  - {fruit: [apple, cherry], colour: red}
                  - {fruit: lemon, colour: yellow, taste: sour}
                  - {fruit: apple, colour: green, taste: sweet}
            """;

    @Test
    void theFirstRowThatFitsHolds() throws Exception {
        SearchTimeFields fields = fields("[]", COLOURS);
        assertThat(texts(fields, "colour", Map.of("fruit", List.of("apple")))).containsExactly("red");
        assertThat(texts(fields, "taste", Map.of("fruit", List.of("apple")))).isEmpty();
        assertThat(texts(fields, "colour", Map.of("fruit", List.of("cherry")))).containsExactly("red");
        assertThat(texts(fields, "taste", Map.of("fruit", List.of("lemon")))).containsExactly("sour");
    }

    @Test
    void whatFitsNoRowFindsNothing() throws Exception {
        SearchTimeFields fields = fields("[]", COLOURS);
        assertThat(texts(fields, "colour", Map.of("fruit", List.of("plum")))).isEmpty();
        assertThat(texts(fields, "colour", Map.of("fruit", List.of("Apple")))).isEmpty();
        assertThat(texts(fields, "colour", Map.of("fruit", List.of("")))).isEmpty();
        assertThat(texts(fields, "colour", Map.of())).isEmpty();
    }

    @Test
    void otherwiseIsForEventsThatHaveSomethingToLookUp() throws Exception {
        SearchTimeFields fields = fields("[]", COLOURS + "    otherwise: {colour: unknown}\n");
        assertThat(texts(fields, "colour", Map.of("fruit", List.of("plum")))).containsExactly("unknown");
        assertThat(texts(fields, "taste", Map.of("fruit", List.of("plum")))).isEmpty();
        assertThat(texts(fields, "taste", Map.of("fruit", List.of("apple")))).isEmpty();
        assertThat(texts(fields, "colour", Map.of())).isEmpty();
    }

    @Test
    void caseCanBeIgnored() throws Exception {
        SearchTimeFields fields = fields("[]", COLOURS + "    ignore_case: true\n");
        assertThat(texts(fields, "colour", Map.of("fruit", List.of("APPLE")))).containsExactly("red");
    }

    @Test
    void aValueThatIsThereStaysUnlessTheTableOverwrites() throws Exception {
        Map<String, List<String>> event = Map.of("fruit", List.of("apple"), "colour", List.of("own"));
        assertThat(texts(fields("[]", COLOURS), "colour", event)).containsExactly("own");
        SearchTimeFields overwriting = fields("[]", COLOURS + "    overwrites: true\n");
        assertThat(texts(overwriting, "colour", event)).containsExactly("red");
        assertThat(texts(overwriting, "colour", Map.of("fruit", List.of("plum"), "colour", List.of("own"))))
                .containsExactly("own");
    }

    @Test
    void everyValueOfAMultivalueIsLookedUp() throws Exception {
        SearchTimeFields fields = fields("[]", COLOURS);
        assertThat(texts(fields, "colour", Map.of("fruit", List.of("lemon", "plum", "cherry"))))
                .containsExactly("yellow", "red");
        assertThat(texts(fields, "taste", Map.of("fruit", List.of("lemon", "cherry"))))
                .containsExactly("sour");
    }

    private static final String CALLS = """
              - name: calls
                from: [call, code]
                to: [done]
                wildcards: [code]
                rows:
                  - {call: [get, put], code: ok, done: all}
                  - {call: put, code: [Access*, "*Limit*"], done: refused}
                  - {call: [get, put], code: "*", done: failed}
            """;

    @Test
    void patternsAreTriedInTheOrderOfTheRows() throws Exception {
        SearchTimeFields fields = fields("[]", CALLS);
        assertThat(done(fields, List.of("put"), List.of("ok"))).containsExactly("all");
        assertThat(done(fields, List.of("put"), List.of("AccessDenied"))).containsExactly("refused");
        assertThat(done(fields, List.of("put"), List.of("TheLimitIs5"))).containsExactly("refused");
        assertThat(done(fields, List.of("get"), List.of("AccessDenied"))).containsExactly("failed");
        assertThat(done(fields, List.of("put"), List.of("OK"))).containsExactly("failed");
        assertThat(done(fields, List.of("list"), List.of("ok"))).isEmpty();
        assertThat(done(fields, List.of("put"), List.of())).isEmpty();
    }

    @Test
    void severalValuesOfSeveralFieldsGoTogetherByTheirPlace() throws Exception {
        SearchTimeFields fields = fields("[]", CALLS);
        assertThat(done(fields, List.of("get", "put"), List.of("ok", "no"))).containsExactly("all", "failed");
        assertThat(done(fields, List.of("put"), List.of("ok", "Access"))).containsExactly("all", "refused");
        assertThat(done(fields, List.of("get", "put", "get"), List.of("ok", "ok")))
                .containsExactly("all", "all");
    }

    @Test
    void aLookupSeesCalculatedFieldsAndLookupsBeforeIt() throws Exception {
        String two = """
                  - name: first
                    from: [code]
                    to: [level]
                    rows: [{code: ok, level: low}, {code: bad, level: high}]
                  - name: second
                    from: [level]
                    to: [action]
                    rows: []
                  - name: third
                    from: [level]
                    to: [action]
                    rows: [{level: low, action: allow}]
                """;
        SearchTimeFields fields = fields("[{field: code, eval: 'coalesce(code, \"ok\")'}]", two);
        assertThat(texts(fields, "action", Map.of())).containsExactly("allow");
        assertThat(texts(fields, "action", Map.of("code", List.of("bad")))).isEmpty();
        assertThat(texts(fields, "action", Map.of("code", List.of("bad"), "level", List.of("low"))))
                .containsExactly("allow");
        assertThat(names(fields.needs(FieldUse.of("action")))).containsExactlyInAnyOrder("action", "level", "code");
        assertThat(names(fields.needs(FieldUse.of("level")))).containsExactlyInAnyOrder("level", "code");
        assertThat(names(fields.needs(FieldUse.of("code")))).containsExactlyInAnyOrder("code");
        assertThat(fields.made()).containsExactly("action", "code", "level");
    }

    @Test
    void aTableCanBeMadeOfItsOwnField() throws Exception {
        String normal = """
                  - name: normal
                    from: [raw]
                    to: [user]
                    overwrites: true
                    rows: [{raw: r, user: made}]
                  - name: known
                    from: [user]
                    to: [rank]
                    rows: [{user: made, rank: "1"}, {user: own, rank: "2"}]
                  - name: last
                    from: [raw]
                    to: [user]
                    overwrites: true
                    rows: [{raw: r, user: changed}]
                """;
        SearchTimeFields fields = fields("[]", normal);
        Map<String, List<String>> event = Map.of("raw", List.of("r"), "user", List.of("own"));
        assertThat(texts(fields, "rank", event)).containsExactly("1");
        assertThat(texts(fields, "user", event)).containsExactly("changed");
    }

    /** Two long multivalues in a hostile record are no product of their lengths. */
    @Test
    void manyValuesTakeNoLongerThanTheyAreLong() throws Exception {
        List<String> many = IntStream.range(0, 50_000).mapToObj(i -> "put").toList();
        assertThat(done(fields("[]", CALLS), many, many)).hasSize(many.size()).containsOnly("failed");
    }

    private static List<String> done(SearchTimeFields fields, List<String> call, List<String> code) {
        return texts(fields, "done", Map.of("call", call, "code", code));
    }

    private static List<String> names(FieldUse use) {
        return use.include().stream().map(NamePattern::text).toList();
    }

    private static List<String> texts(SearchTimeFields fields, String name, Map<String, List<String>> record) {
        return fields.value(name, field -> Value.ofTexts(record.getOrDefault(field, List.of())))
                .texts();
    }

    private static SearchTimeFields fields(String calculated, String lookups) throws IOException {
        String file = """
                sourcetype: t
                source: s
                event: {strings: []}
                time: {field: at, format: iso8601}
                identity: id
                paths: []
                aliases: []
                """ + "calculated: " + calculated + "\nlookups:\n"
                + lookups.lines().map(line -> "  " + line).collect(Collectors.joining("\n"));
        Sourcetype sourcetype =
                SourcetypeFile.read("t.yml", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        return new SearchTimeFields(sourcetype, new SearchContext(0, ZoneOffset.UTC, new Warnings()));
    }
}
