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
import org.junit.jupiter.api.Test;

class SearchTimeFieldsTest {
    private static final String HEAD = """
            sourcetype: t
            source: s
            event: {strings: []}
            time: {field: at, format: iso8601}
            identity: id
            paths: []
            """;

    @Test
    void anAliasIsTheFieldUnderAnotherName() throws Exception {
        SearchTimeFields fields = fields("[{from: a, to: b}]", "[]");
        assertThat(texts(fields, "b", Map.of("a", "1"))).containsExactly("1");
        assertThat(texts(fields, "a", Map.of("a", "1"))).containsExactly("1");
        assertThat(texts(fields, "b", Map.of())).isEmpty();
    }

    @Test
    void anAliasOverwritesTheRecordsOwnFieldWhereItsSourceExists() throws Exception {
        SearchTimeFields fields = fields("[{from: a, to: b}]", "[]");
        assertThat(texts(fields, "b", Map.of("a", "1", "b", "2"))).containsExactly("1");
        assertThat(texts(fields, "b", Map.of("b", "2"))).containsExactly("2");
    }

    @Test
    void ofSeveralAliasesTheLastThatExistsHolds() throws Exception {
        SearchTimeFields fields = fields("[{from: a, to: x}, {from: b, to: x}]", "[]");
        assertThat(texts(fields, "x", Map.of("a", "1", "b", "2"))).containsExactly("2");
        assertThat(texts(fields, "x", Map.of("a", "1"))).containsExactly("1");
    }

    @Test
    void anAliasDoesNotSeeAnother() throws Exception {
        SearchTimeFields fields = fields("[{from: a, to: b}, {from: b, to: c}]", "[]");
        assertThat(texts(fields, "c", Map.of("a", "1"))).isEmpty();
    }

    @Test
    void calculationsSeeAliasesButNoOtherCalculation() throws Exception {
        SearchTimeFields fields = fields(
                "[{from: a, to: alias}]",
                "[{field: x, eval: 'alias . \"!\"'}, {field: y, eval: 'coalesce(x, \"raw only\")'}]");
        assertThat(texts(fields, "x", Map.of("a", "1"))).containsExactly("1!");
        assertThat(texts(fields, "y", Map.of("a", "1"))).containsExactly("raw only");
        assertThat(texts(fields, "y", Map.of("a", "1", "x", "own"))).containsExactly("own");
    }

    @Test
    void aCalculationReadsTheFieldItReplaces() throws Exception {
        SearchTimeFields fields = fields("[]", "[{field: x, eval: 'upper(x)'}]");
        assertThat(texts(fields, "x", Map.of("x", "ab"))).containsExactly("AB");
    }

    @Test
    void aCalculationWithoutAValueTakesTheFieldAway() throws Exception {
        SearchTimeFields fields = fields("[{from: a, to: x}]", "[{field: x, eval: 'if(k=\"1\", null(), x)'}]");
        assertThat(texts(fields, "x", Map.of("x", "own", "k", "1"))).isEmpty();
        assertThat(texts(fields, "x", Map.of("a", "alias", "k", "1"))).isEmpty();
        assertThat(texts(fields, "x", Map.of("x", "own", "k", "2"))).containsExactly("own");
    }

    @Test
    void needsWhatTheyAreMadeFrom() throws Exception {
        SearchTimeFields fields =
                fields("[{from: a, to: b}]", "[{field: x, eval: 'coalesce(b, ''c{}.d'')'}, {field: y, eval: z}]");
        assertThat(names(fields.needs(FieldUse.of("b")))).containsExactlyInAnyOrder("a", "b");
        assertThat(names(fields.needs(FieldUse.of("x")))).containsExactlyInAnyOrder("a", "b", "c{}.d", "x");
        assertThat(names(fields.needs(FieldUse.of("other")))).containsExactlyInAnyOrder("other");
        assertThat(names(fields.needs(FieldUse.of("y*")))).containsExactlyInAnyOrder("y*", "z");
        assertThat(names(fields.needs(FieldUse.ALL))).contains("*", "a", "b", "c{}.d", "z");
        assertThat(fields.made()).containsExactly("b", "x", "y");
    }

    private static List<String> names(FieldUse use) {
        return use.include().stream().map(NamePattern::text).toList();
    }

    private static List<String> texts(SearchTimeFields fields, String name, Map<String, String> record) {
        return fields.value(name, field -> Value.ofText(record.get(field))).texts();
    }

    private static SearchTimeFields fields(String aliases, String calculated) throws IOException {
        String file = HEAD + "aliases: " + aliases + "\ncalculated: " + calculated + "\n";
        Sourcetype sourcetype =
                SourcetypeFile.read("t.yml", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        return new SearchTimeFields(sourcetype, new SearchContext(0, ZoneOffset.UTC, new Warnings()));
    }
}
