package dev.karst.sources.sourcetype;

import dev.karst.engine.command.Commands;
import dev.karst.engine.data.NamePattern;
import dev.karst.language.diagnostic.Diagnostic;
import dev.karst.language.diagnostic.DiagnosticPrinter;
import dev.karst.language.diagnostic.Diagnostics;
import dev.karst.language.macro.Macros;
import dev.karst.language.parse.SearchParser;
import dev.karst.language.text.SearchText;
import dev.karst.language.tree.Expression;
import dev.karst.language.tree.SearchTerm;
import dev.karst.sources.sourcetype.Sourcetype.Alias;
import dev.karst.sources.sourcetype.Sourcetype.Calculation;
import dev.karst.sources.sourcetype.Sourcetype.EventType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads a sourcetype from its file. A key that is unknown, missing or of another kind, and an expression that does not
 * parse, is an error that names the file.
 */
public final class SourcetypeFile {
    private static final Set<String> KEYS = Set.of(
            "sourcetype",
            "source",
            "event",
            "time",
            "identity",
            "paths",
            "aliases",
            "calculated",
            "lookups",
            "event_types");

    private final SearchParser parser = new SearchParser(new Commands());
    private final FileKeys keys;

    private SourcetypeFile(FileKeys keys) {
        this.keys = keys;
    }

    /** The file cannot be used. */
    public static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(String file, String reason) {
            super(file + ": " + reason);
        }
    }

    /**
     * @param file its name, for messages
     * @throws Unusable if it is no sourcetype
     */
    public static Sourcetype read(String file, InputStream in) throws IOException {
        try {
            Object loaded = new Load(LoadSettings.builder().setLabel(file).build()).loadFromInputStream(in);
            if (!(loaded instanceof Map<?, ?> map)) {
                throw new Unusable(file, "expected keys such as `sourcetype:`");
            }
            return new SourcetypeFile(FileKeys.of(file, map)).sourcetype();
        } catch (YamlEngineException e) {
            throw new Unusable(file, e.getMessage());
        }
    }

    private Sourcetype sourcetype() {
        keys.only(KEYS);
        FileKeys time = keys.under("time");
        if (!time.text("format").equals("iso8601")) {
            throw keys.wrong("the time format `" + time.text("format") + "` is not supported");
        }
        return new Sourcetype(
                keys.text("sourcetype"),
                keys.text("source"),
                keys.under("event").texts("strings"),
                time.text("field"),
                keys.text("identity"),
                keys.texts("paths").stream().map(NamePattern::new).toList(),
                keys.each("aliases").stream().map(SourcetypeFile::alias).toList(),
                keys.each("calculated").stream().map(this::calculation).toList(),
                optional("lookups").map(LookupReader::read).toList(),
                optional("event_types").map(this::eventType).toList());
    }

    private Stream<FileKeys> optional(String key) {
        return keys.has(key) ? keys.each(key).stream() : Stream.of();
    }

    private static Alias alias(FileKeys entry) {
        return new Alias(entry.text("from"), entry.text("to"));
    }

    private Calculation calculation(FileKeys entry) {
        String field = entry.text("field");
        String eval = entry.text("eval");
        Diagnostics diagnostics = new Diagnostics();
        Optional<Expression> expression = parser.expression(eval, diagnostics);
        check(entry.of("calculated field " + field), eval, diagnostics);
        return new Calculation(field, expression.orElseThrow());
    }

    private EventType eventType(FileKeys entry) {
        FileKeys named = entry.of("event type " + entry.text("name"));
        named.only(Set.of("name", "when", "tags"));
        String when = named.text("when");
        Diagnostics diagnostics = new Diagnostics();
        Optional<SearchTerm> condition = parser.searchTerm(when, Macros.none(), diagnostics);
        check(named, when, diagnostics);
        return new EventType(named.text("name"), when, condition.orElseThrow(), named.texts("tags"));
    }

    private static void check(FileKeys entry, String text, Diagnostics diagnostics) {
        for (Diagnostic diagnostic : diagnostics.inOrder()) {
            throw entry.unreadable(DiagnosticPrinter.print(diagnostic, SearchText.plain(text)));
        }
    }
}
