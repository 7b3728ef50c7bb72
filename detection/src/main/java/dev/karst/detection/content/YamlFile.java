package dev.karst.detection.content;

import dev.karst.language.text.Printable;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads the text of one YAML file into nodes that know their places. */
public final class YamlFile {
    /** Bytes of a file, and so also its code points. */
    public static final int LARGEST = 16 * 1024 * 1024;

    /** Collections within collections. ESCU nests five deep. */
    private static final int DEEPEST = 100;

    private static final int MOST_ALIASES = 50;

    private YamlFile() {}

    /** The mapping that the file is; empty, with problems, where it is none or says a key twice. */
    public static Optional<YamlMapping> read(String file, String text, FileProblems problems) {
        return root(file, text, problems).flatMap(root -> mapping(file, root, problems));
    }

    /** The same, but a file that says nothing, or has comments alone, is a mapping without keys. */
    public static Optional<YamlMapping> readOrEmpty(String file, String text, FileProblems problems) {
        return root(file, text, problems)
                .flatMap(root -> root.isEmpty()
                        ? Optional.of(YamlMapping.empty(file, problems))
                        : mapping(file, root, problems));
    }

    /** The node of the whole file, which an empty file has not; empty, with a problem, where it is not YAML. */
    private static Optional<Optional<Node>> root(String file, String text, FileProblems problems) {
        try {
            return Optional.of(compose(file, text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (YamlEngineException e) {
            problems.add(place(file, text, e), ContentProblem.NOT_YAML, "not YAML: " + reason(e));
            return Optional.empty();
        }
    }

    private static Optional<YamlMapping> mapping(String file, Optional<Node> root, FileProblems problems) {
        if (root.isEmpty() || !(root.get() instanceof MappingNode mapping)) {
            String found = root.map(YamlFile::kind).orElse("nothing");
            problems.add(
                    Place.startOf(file),
                    ContentProblem.NOT_YAML,
                    "expected keys and values (`name: ...`), found " + found);
            return Optional.empty();
        }
        reportAllDuplicateKeys(file, mapping, problems);
        return problems.isEmpty() ? Optional.of(new YamlMapping(file, "", mapping, problems)) : Optional.empty();
    }

    static Place place(String file, Optional<Mark> mark) {
        return mark.map(m -> new Place(file, m.getLine() + 1, m.getColumn() + 1))
                .orElse(Place.startOf(file));
    }

    private static Optional<Node> compose(String file, String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setSchema(new CoreSchema())
                .setCodePointLimit(LARGEST)
                .setMaxAliasesForCollections(MOST_ALIASES)
                .setAllowRecursiveKeys(false)
                .build();
        Parser parser = new ShallowParser(new ParserImpl(settings, new StreamReader(settings, text)));
        return new Composer(settings, parser).getSingleNode();
    }

    /** The composer calls itself for every level, so depth must end before the stack does. */
    private static final class ShallowParser implements Parser {
        private final Parser parser;
        private int depth;

        ShallowParser(Parser parser) {
            this.parser = parser;
        }

        @Override
        public boolean checkEvent(Event.ID choice) {
            return parser.checkEvent(choice);
        }

        @Override
        public Event peekEvent() {
            return parser.peekEvent();
        }

        @Override
        public boolean hasNext() {
            return parser.hasNext();
        }

        @Override
        public Event next() {
            Event event = parser.next();
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                throw new ParserException("nested more than " + DEEPEST + " deep", event.getStartMark());
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
            return event;
        }
    }

    /** Walks every node once: aliases make one node the child of several. */
    private static void reportAllDuplicateKeys(String file, Node root, FileProblems problems) {
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Node> left = new ArrayDeque<>();
        left.add(root);
        while (!left.isEmpty()) {
            Node node = left.remove();
            if (!seen.add(node)) {
                continue;
            }
            if (node instanceof SequenceNode sequence) {
                left.addAll(sequence.getValue());
            } else if (node instanceof MappingNode mapping) {
                reportDuplicateKeys(file, mapping, problems);
                for (NodeTuple entry : mapping.getValue()) {
                    left.add(entry.getKeyNode());
                    left.add(entry.getValueNode());
                }
            }
        }
    }

    private static void reportDuplicateKeys(String file, MappingNode mapping, FileProblems problems) {
        Map<String, Place> places = new HashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode key) {
                Place place = place(file, key.getStartMark());
                Place first = places.putIfAbsent(key.getValue(), place);
                if (first != null) {
                    problems.add(
                            place,
                            ContentProblem.DUPLICATE_KEY,
                            YamlMapping.quoted(key.getValue()) + " is already given in line " + first.line());
                }
            }
        }
    }

    private static Place place(String file, String text, YamlEngineException e) {
        if (e instanceof MarkedYamlEngineException marked) {
            return place(file, marked.getProblemMark().or(marked::getContextMark));
        }
        if (e instanceof ReaderException) {
            // Its own position counts from the last stretch that was read, so the character is looked for again.
            int line = 1;
            int column = 1;
            for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
                int c = text.codePointAt(i);
                if (!StreamReader.isPrintable(c)) {
                    return new Place(file, line, column);
                }
                column = c == '\n' ? 1 : column + 1;
                line += c == '\n' ? 1 : 0;
            }
        }
        return Place.startOf(file);
    }

    private static String reason(YamlEngineException e) {
        if (e instanceof ReaderException unprintable) {
            return "the character U+%04X is not allowed".formatted(unprintable.getCodePoint());
        }
        String reason = e instanceof MarkedYamlEngineException marked ? marked.getProblem() : e.getMessage();
        return reason == null ? "unreadable" : YamlMapping.shortened(Printable.line(reason));
    }

    /** What a node is, for a message. */
    static String kind(Node node) {
        if (node instanceof MappingNode) {
            return "keys and values";
        }
        if (node instanceof SequenceNode) {
            return "a list";
        }
        Tag tag = node.getTag();
        if (tag.equals(Tag.NULL)) {
            return "nothing";
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return "a number";
        }
        return tag.equals(Tag.BOOL) ? "true or false" : tag.equals(Tag.STR) ? "a text" : "a value of its own type";
    }
}
