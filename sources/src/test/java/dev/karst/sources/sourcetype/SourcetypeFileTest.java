package dev.karst.sources.sourcetype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.engine.data.NamePattern;
import dev.karst.sources.sourcetype.Sourcetype.Alias;
import dev.karst.sources.sourcetype.Sourcetype.EventType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourcetypeFileTest {
    private static final String FILE = """
            sourcetype: my:type
            source: mine
            event: {strings: [kind, name]}
            time: {field: at, format: iso8601}
            identity: id
            paths: [kind, name, at, id, 'user.*', 'list{}.x']
            aliases:
              - {from: name, to: title}
            calculated:
              - field: size
                eval: len(name) + 1
            lookups:
              - name: kinds
                from: [kind]
                to: [class]
                wildcards: [kind]
                rows:
                  - {kind: [a, b*], class: ab}
                otherwise: {class: none}
            event_types:
              - name: mine
                when: kind=a OR NOT class=*
                tags: [own]
            """;

    @Test
    void holdsASourcetype() throws Exception {
        Sourcetype read = read(FILE);
        assertThat(read.name()).isEqualTo("my:type");
        assertThat(read.source()).isEqualTo("mine");
        assertThat(read.eventStrings()).containsExactly("kind", "name");
        assertThat(read.timeField()).isEqualTo("at");
        assertThat(read.identity()).isEqualTo("id");
        assertThat(read.paths()).contains(new NamePattern("user.*"));
        assertThat(read.aliases()).containsExactly(new Alias("name", "title"));
        assertThat(read.calculations()).hasSize(1);
        assertThat(read.calculations().get(0).field()).isEqualTo("size");
        Lookup lookup = read.lookups().get(0);
        assertThat(lookup)
                .isEqualTo(new Lookup(
                        "kinds",
                        List.of("kind"),
                        Set.of("kind"),
                        List.of("class"),
                        false,
                        true,
                        List.of(new Lookup.Row(List.of(List.of("a", "b*")), Map.of("class", "ab"))),
                        Map.of("class", "none")));
        EventType type = read.eventTypes().get(0);
        assertThat(type.name()).isEqualTo("mine");
        assertThat(type.when()).isEqualTo("kind=a OR NOT class=*");
        assertThat(type.tags()).containsExactly("own");
    }

    @Test
    void tellsWhichFieldsThereCanBe() throws Exception {
        Sourcetype read = read(FILE);
        assertThat(new String[] {
                    "kind",
                    "user.name",
                    "user.a.b",
                    "list{}.x",
                    "title",
                    "size",
                    "_time",
                    "_raw",
                    "index",
                    "class",
                    "tag",
                    "date_hour",
                    "punct"
                })
                .allMatch(read::makesField);
        assertThat(new String[] {"name{}", "user{}.name"}).allMatch(read::makesField);
        assertThat(new String[] {"user", "other", "list.x", "Kind", "size.x"}).noneMatch(read::makesField);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sourcetype: my:type        |                              | `sourcetype` must be a text",
                "source: mine               | source: 7                    | `source` must be a text",
                "event: {strings: [kind, name]} | event: [kind]            | `event` must hold keys and values",
                "event: {strings: [kind, name]} | event: {strings: kind}   | `strings` must be a list",
                "identity: id               |                              | `identity` must be a text",
                "field: at,                 |                              | `field` must be a text",
                "format: iso8601            | format: epoch                | the time format `epoch` is not supported",
                "paths: [kind, name, at, id, 'user.*', 'list{}.x'] | paths: kind | `paths` must be a list",
                "- {from: name, to: title}  | - {from: name}               | `to` must be a text",
                "- {from: name, to: title}  | - name                       | `aliases` must hold keys and values",
                "field: size                | fields: size                 | `field` must be a text",
                "source: mine               | sources: mine                | unknown key `sources`",
                "- name: kinds              | - ignore_case: true         | `name` must be a text",
                "from: [kind]               | from: kind                  | lookup kinds: `from` must be a list",
                "from: [kind]               | from: []                    | lookup kinds: `from` and `to` must name at least one field each",
                "to: [class]                | to: [class, kind]           | lookup kinds: `kind` is named twice in `from` and `to`",
                "wildcards: [kind]          | wildcards: [name]           | lookup kinds: `wildcards` names `name`, which is not in `from`",
                "wildcards: [kind]          | overwrites: maybe           | lookup kinds: `overwrites` must be true or false",
                "wildcards: [kind]          | wildcard: [kind]            | lookup kinds: unknown key `wildcard`",
                "kind: [a, b*], class: ab   | class: ab                   | lookup kinds: `kind` must be a text",
                "kind: [a, b*], class: ab   | 'kind: [], class: ab'       | lookup kinds: `kind` is an empty list",
                "kind: [a, b*], class: ab   | kind: [a]                   | lookup kinds: a row gives none of the fields in `to`",
                "kind: [a, b*], class: ab   | 'kind: a, klass: ab'        | lookup kinds: unknown key `klass`",
                "kind: [a, b*], class: ab   | 'kind: a, class: 7'         | lookup kinds: `class` must be a text",
                "otherwise: {class: none}   | otherwise: {kind: none}     | lookup kinds: unknown key `kind`",
                "otherwise: {class: none}   | otherwise: none             | lookup kinds: `otherwise` must hold keys and values",
                "tags: [own]                | tag: [own]                  | event type mine: unknown key `tag`",
                "tags: [own]                |                             | event type mine: `tags` must be a list",
            })
    void errorsNameTheFileAndTheKey(String line, String instead, String message) {
        String changed = FILE.replace(line, instead == null ? "" : instead);
        assertThat(changed).isNotEqualTo(FILE);
        assertThatThrownBy(() -> read(changed))
                .isInstanceOf(SourcetypeFile.Unusable.class)
                .hasMessage("my.yml: " + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"len(name) +", "len(name", "nosuchfunction(", "\"open"})
    void anExpressionThatDoesNotParseIsShown(String expression) {
        assertThatThrownBy(() -> read(FILE.replace("len(name) + 1", "'" + expression + "'")))
                .isInstanceOf(SourcetypeFile.Unusable.class)
                .hasMessageStartingWith("my.yml: calculated field size:\n")
                .hasMessageContaining(expression);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=", "(kind=a", "kind=a | head 1", "`macro`"})
    void aConditionThatDoesNotParseIsShown(String condition) {
        assertThatThrownBy(() -> read(FILE.replace("kind=a OR NOT class=*", "'" + condition + "'")))
                .isInstanceOf(SourcetypeFile.Unusable.class)
                .hasMessageStartingWith("my.yml: event type mine:\n")
                .hasMessageContaining(condition);
    }

    @ParameterizedTest
    @ValueSource(strings = {"just text", "[a]", "", "a: [", "a: 1\na: 2"})
    void whatIsNoMappingIsAnError(String content) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(SourcetypeFile.Unusable.class)
                .hasMessageStartingWith("my.yml: ");
    }

    private static Sourcetype read(String content) throws IOException {
        return SourcetypeFile.read("my.yml", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }
}
