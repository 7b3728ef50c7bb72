package dev.karst.sources.sourcetype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.engine.data.NamePattern;
import dev.karst.sources.sourcetype.Sourcetype.Alias;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    }

    @Test
    void tellsWhichFieldsThereCanBe() throws Exception {
        Sourcetype read = read(FILE);
        assertThat(new String[] {"kind", "user.name", "user.a.b", "list{}.x", "title", "size", "_time", "_raw", "index"
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
