package dev.karst.sources.sourcetype;

import dev.karst.engine.command.Commands;
import dev.karst.engine.data.NamePattern;
import dev.karst.language.diagnostic.Diagnostic;
import dev.karst.language.diagnostic.DiagnosticPrinter;
import dev.karst.language.diagnostic.Diagnostics;
import dev.karst.language.parse.SearchParser;
import dev.karst.language.text.SearchText;
import dev.karst.language.tree.Expression;
import dev.karst.sources.sourcetype.Sourcetype.Alias;
import dev.karst.sources.sourcetype.Sourcetype.Calculation;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads a sourcetype from its file. A key that is unknown, missing or of another kind, and an expression that does not
 * parse, is an error that names the file.
 */
public final class SourcetypeFile {
    private static final Set<String> KEYS =
            Set.of("sourcetype", "source", "event", "time", "identity", "paths", "aliases", "calculated");

    private final String file;
    private final Map<?, ?> root;

    private SourcetypeFile(String file, Map<?, ?> root) {
        this.file = file;
        this.root = root;
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
            return new SourcetypeFile(file, map).sourcetype();
        } catch (YamlEngineException e) {
            throw new Unusable(file, e.getMessage());
        }
    }

    private Sourcetype sourcetype() {
        for (Object key : root.keySet()) {
            if (!KEYS.contains(String.valueOf(key))) {
                throw new Unusable(file, "unknown key `" + key + "`");
            }
        }
        Map<?, ?> time = map(root, "time");
        if (!text(time, "format").equals("iso8601")) {
            throw new Unusable(file, "the time format `" + text(time, "format") + "` is not supported");
        }
        return new Sourcetype(
                text(root, "sourcetype"),
                text(root, "source"),
                texts(map(root, "event"), "strings"),
                text(time, "field"),
                text(root, "identity"),
                texts(root, "paths").stream().map(NamePattern::new).toList(),
                list(root, "aliases").stream().map(this::alias).toList(),
                list(root, "calculated").stream().map(this::calculation).toList());
    }

    private Alias alias(Object entry) {
        Map<?, ?> map = asMap(entry, "aliases");
        return new Alias(text(map, "from"), text(map, "to"));
    }

    private Calculation calculation(Object entry) {
        Map<?, ?> map = asMap(entry, "calculated");
        String field = text(map, "field");
        String eval = text(map, "eval");
        Diagnostics diagnostics = new Diagnostics();
        Optional<Expression> expression = new SearchParser(new Commands()).expression(eval, diagnostics);
        for (Diagnostic diagnostic : diagnostics.inOrder()) {
            String message = DiagnosticPrinter.print(diagnostic, SearchText.plain(eval));
            throw new Unusable(file, "calculated field " + field + ":\n" + message);
        }
        return new Calculation(field, expression.orElseThrow());
    }

    private List<String> texts(Map<?, ?> map, String key) {
        return list(map, key).stream().map(String::valueOf).toList();
    }

    private List<?> list(Map<?, ?> map, String key) {
        if (map.get(key) instanceof List<?> list) {
            return list;
        }
        throw new Unusable(file, "`" + key + "` must be a list");
    }

    private Map<?, ?> map(Map<?, ?> map, String key) {
        return asMap(map.get(key), key);
    }

    private Map<?, ?> asMap(Object value, String key) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new Unusable(file, "`" + key + "` must hold keys and values");
    }

    private String text(Map<?, ?> map, String key) {
        if (map.get(key) instanceof String text) {
            return text;
        }
        throw new Unusable(file, "`" + key + "` must be a text");
    }
}
