package dev.karst.sources.sourcetype;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.engine.data.FieldUse;
import dev.karst.engine.data.NamePattern;
import dev.karst.engine.data.Row;
import dev.karst.engine.data.Value;
import dev.karst.engine.data.Warnings;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.knowledge.Tag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventTypesTest {
    private static final String TYPES = """
            event_types:
              - name: web
                when: host="web*"
                tags: [server, dmz]
              - name: bad
                when: code!=ok OR code IN (a, b)
                tags: [error, server]
              - name: all
                when: "*"
                tags: []
            """;

    @Test
    void namesAndTagsStandOnceAndInOrder() throws Exception {
        EventTypes types = types(TYPES);
        Row event = row(Map.of("host", "WEB1", "code", "bad"));
        assertThat(types.value("eventtype", event).texts()).containsExactly("all", "bad", "web");
        assertThat(types.value("tag", event).texts()).containsExactly("dmz", "error", "server");
        assertThat(types.value("tag::eventtype", event).texts()).containsExactly("dmz", "error", "server");
        assertThat(types.value("eventtype", row(Map.of())).texts()).containsExactly("all");
        assertThat(types.value("tag", row(Map.of())).texts()).isEmpty();
    }

    @Test
    void needWhatTheirConditionsRead() throws Exception {
        EventTypes types = types(TYPES);
        for (String field : List.of("eventtype", "tag", "tag::eventtype")) {
            assertThat(names(types.needs(FieldUse.of(field, "a")))).contains(field, "a", "host", "code");
        }
        assertThat(names(types.needs(FieldUse.of("a")))).containsExactly("a");
        assertThat(types.made()).containsExactlyInAnyOrder("eventtype", "tag", "tag::eventtype");
    }

    @Test
    void aSourcetypeWithoutThemMakesNoSuchFields() throws Exception {
        EventTypes none = types("");
        assertThat(none.made()).isEmpty();
        assertThat(names(none.needs(FieldUse.of("tag")))).containsExactly("tag");
        assertThat(sourcetype("t", "").makesField("eventtype")).isFalse();
        assertThat(sourcetype("t", TYPES).makesField("eventtype")).isTrue();
    }

    @Test
    void searchesKnowThemForTheirOwnSourcetypeAlone() throws Exception {
        String other = "event_types: [{name: web, when: a=1 OR b=2, tags: [dmz]}]";
        Sourcetypes both = new Sourcetypes(List.of(sourcetype("t", TYPES), sourcetype("u", other)));
        assertThat(both.eventTypes())
                .containsEntry("web", "(sourcetype=\"t\" (host=\"web*\")) OR (sourcetype=\"u\" (a=1 OR b=2))")
                .containsEntry("all", "(sourcetype=\"t\" (*))")
                .hasSize(3);
        assertThat(both.tags())
                .containsExactlyInAnyOrder(
                        new Tag("server", "eventtype", "web"),
                        new Tag("dmz", "eventtype", "web"),
                        new Tag("error", "eventtype", "bad"),
                        new Tag("server", "eventtype", "bad"));
    }

    private static Row row(Map<String, String> fields) {
        return name -> Value.ofText(fields.get(name));
    }

    private static List<String> names(FieldUse use) {
        return use.include().stream().map(NamePattern::text).toList();
    }

    private static EventTypes types(String types) throws IOException {
        return new EventTypes(sourcetype("t", types), new SearchContext(0, ZoneOffset.UTC, new Warnings()));
    }

    private static Sourcetype sourcetype(String name, String types) throws IOException {
        String file = "sourcetype: " + name + "\n" + """
                source: s
                event: {strings: []}
                time: {field: at, format: iso8601}
                identity: id
                paths: []
                aliases: []
                calculated: []
                """ + types;
        return SourcetypeFile.read("t.yml", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }
}
