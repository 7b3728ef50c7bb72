package dev.karst.spec;

import dev.karst.engine.knowledge.Knowledge;
import dev.karst.engine.knowledge.Tag;
import dev.karst.engine.runtime.TimeRange;
import dev.karst.language.macro.Macro;
import dev.karst.language.macro.Macros;
import dev.karst.spec.SpecCase.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a spec file, strictly: what is not in the format is an error with its line. Every scalar is taken as typed. */
final class SpecReader {
    private final Path path;
    private final List<Macro> macros = new ArrayList<>();
    private final Map<String, String> eventTypes = new LinkedHashMap<>();
    private final List<Tag> tags = new ArrayList<>();
    private List<SpecEvent> shared = List.of();

    private SpecReader(Path path) {
        this.path = path;
    }

    static SpecFile read(Path path) {
        return new SpecReader(path).file();
    }

    private SpecFile file() {
        Map<String, Node> top =
                mapping(compose(), Set.of("feature", "macros", "eventtypes", "tags", "events", "cases"));
        if (top.containsKey("macros")) {
            mapping(top.get("macros")).forEach((call, definition) -> macros.add(macro(call, text(definition))));
        }
        if (top.containsKey("eventtypes")) {
            mapping(top.get("eventtypes")).forEach((name, definition) -> eventTypes.put(name, text(definition)));
        }
        if (top.containsKey("tags")) {
            mapping(top.get("tags")).forEach(this::tag);
        }
        if (top.containsKey("events")) {
            shared = events(top.get("events"));
        }
        List<SpecCase> cases = new ArrayList<>();
        for (Node node : sequence(top.get("cases"))) {
            cases.add(specCase(node));
        }
        return new SpecFile(path.getParent().getFileName().toString(), text(top.get("feature")), path, cases);
    }

    /** {@code field=value}, with the names of its tags. */
    private void tag(String pair, Node names) {
        String[] parts = pair.split("=", 2);
        List<String> all = names instanceof ScalarNode ? List.of(text(names)) : texts(names);
        all.forEach(name -> tags.add(new Tag(name, parts[0], parts[1])));
    }

    private double number(Node node, double otherwise) {
        return node == null ? otherwise : Double.parseDouble(text(node));
    }

    private Node compose() {
        LoadSettings settings = LoadSettings.builder().setLabel(path.toString()).build();
        try {
            return new Compose(settings).composeString(Files.readString(path)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SpecCase specCase(Node node) {
        Map<String, Node> in = mapping(
                node,
                Set.of(
                        "name",
                        "kind",
                        "search",
                        "earliest",
                        "latest",
                        "events",
                        "expect",
                        "columns",
                        "ordered",
                        "error",
                        "warnings",
                        "compare",
                        "memory",
                        "example",
                        "wrong"));
        if (in.containsKey("expect") == in.containsKey("error")) {
            throw wrong(node, "a case has either `expect` or `error`");
        }
        if (in.containsKey("memory") && !in.containsKey("error")) {
            throw wrong(node, "a case about memory says with which `error` it stops");
        }
        SpecResult expected = in.containsKey("error") ? SpecResult.error(text(in.get("error"))) : rows(in);
        Set<String> internals = new TreeSet<>(texts(in.get("compare")));
        expected.rows()
                .forEach(row ->
                        row.keySet().stream().filter(n -> n.startsWith("_")).forEach(internals::add));
        return new SpecCase(
                place(node),
                text(in.get("name")),
                in.containsKey("kind") ? Kind.valueOf(text(in.get("kind")).toUpperCase(Locale.ROOT)) : null,
                text(in.get("search")),
                Knowledge.of(Macros.of(macros), eventTypes, tags),
                new TimeRange(
                        number(in.get("earliest"), Double.NEGATIVE_INFINITY),
                        number(in.get("latest"), Double.POSITIVE_INFINITY)),
                in.containsKey("events") ? events(in.get("events")) : shared,
                expected,
                flag(in.get("ordered"), true),
                internals,
                flag(in.get("memory"), false),
                flag(in.get("example"), false),
                in.containsKey("wrong") ? text(in.get("wrong")) : null);
    }

    private SpecResult rows(Map<String, Node> in) {
        List<Map<String, List<String>>> rows =
                sequence(in.get("expect")).stream().map(this::fields).toList();
        List<String> columns = in.containsKey("columns") ? texts(in.get("columns")) : null;
        return new SpecResult(columns, rows, texts(in.get("warnings")), null);
    }

    private List<SpecEvent> events(Node node) {
        List<SpecEvent> events = new ArrayList<>();
        for (Node event : sequence(node)) {
            events.add(new SpecEvent(events.size() + 1, fields(event)));
        }
        return events;
    }

    private Map<String, List<String>> fields(Node node) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        mapping(node).forEach((name, value) -> {
            List<String> texts = value instanceof ScalarNode ? List.of(text(value)) : texts(value);
            if (value instanceof SequenceNode && texts.size() < 2) {
                throw wrong(value, "a list holds two or more values; write a single one without brackets");
            }
            fields.put(name, texts);
        });
        return fields;
    }

    /** {@code name} or {@code name(a, b)}. */
    private static Macro macro(String call, String definition) {
        int open = call.indexOf('(');
        if (open < 0) {
            return new Macro(call, List.of(), definition);
        }
        String[] arguments = call.substring(open + 1, call.length() - 1).split(",");
        return new Macro(
                call.substring(0, open),
                Arrays.stream(arguments).map(String::strip).toList(),
                definition);
    }

    private Map<String, Node> mapping(Node node, Set<String> known) {
        Map<String, Node> map = mapping(node);
        for (String key : map.keySet()) {
            if (!known.contains(key)) {
                throw wrong(map.get(key), "unknown key `" + key + "`");
            }
        }
        return map;
    }

    private Map<String, Node> mapping(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(node, "expected a mapping");
        }
        Map<String, Node> map = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (map.put(text(tuple.getKeyNode()), tuple.getValueNode()) != null) {
                throw wrong(tuple.getKeyNode(), "this key is here twice");
            }
        }
        return map;
    }

    private List<Node> sequence(Node node) {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong(node, "expected a list");
        }
        return sequence.getValue();
    }

    private List<String> texts(Node node) {
        return node == null
                ? List.of()
                : sequence(node).stream().map(this::text).toList();
    }

    private String text(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            throw wrong(node, "expected one value");
        }
        return scalar.getValue();
    }

    private boolean flag(Node node, boolean otherwise) {
        return node == null ? otherwise : Boolean.parseBoolean(text(node));
    }

    private String place(Node node) {
        int line = node == null ? 1 : node.getStartMark().orElseThrow().getLine() + 1;
        Path repository = Path.of("").toAbsolutePath().getParent();
        Path shown = path.startsWith(repository) ? repository.relativize(path) : path;
        return shown + ":" + line;
    }

    private IllegalArgumentException wrong(Node node, String what) {
        return new IllegalArgumentException(place(node) + ": " + what);
    }
}
