package dev.karst.detection.content;

import dev.karst.language.text.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Keys and values of a YAML file. What a reader asks for and does not find as it should be becomes a problem at its
 * place, and the reader gets an empty answer; so all problems of a file come out together.
 */
public final class YamlMapping {
    private final String file;

    /** How messages name what lies in here: {@code tags.}, or nothing at the top of the file. */
    private final String prefix;

    private final MappingNode node;
    private final FileProblems problems;

    YamlMapping(String file, String prefix, MappingNode node, FileProblems problems) {
        this.file = file;
        this.prefix = prefix;
        this.node = node;
        this.problems = problems;
    }

    /** A mapping without keys at the beginning of a file. */
    static YamlMapping empty(String file, FileProblems problems) {
        Optional<Mark> nowhere = Optional.empty();
        MappingNode node = new MappingNode(Tag.MAP, true, List.of(), FlowStyle.BLOCK, nowhere, nowhere);
        return new YamlMapping(file, "", node, problems);
    }

    public boolean has(String key) {
        return find(key).isPresent();
    }

    /** Whether the key is there with a value; one without a value is a problem. */
    public boolean gives(String key) {
        boolean gives = optional(key).isPresent();
        if (has(key) && !gives) {
            report(key, ContentProblem.MISSING_KEY, name(key) + " has no value");
        }
        return gives;
    }

    /** Whether the value of the key is a text, number or truth value. */
    public boolean isScalar(String key) {
        return find(key).filter(ScalarNode.class::isInstance).isPresent();
    }

    /** Whether the value of the key is a list. */
    public boolean isList(String key) {
        return find(key).filter(SequenceNode.class::isInstance).isPresent();
    }

    /** The keys in the order of the file; all are scalars, which the reading of the file sees to. */
    public List<String> keys() {
        return node.getValue().stream()
                .map(NodeTuple::getKeyNode)
                .filter(ScalarNode.class::isInstance)
                .map(key -> ((ScalarNode) key).getValue())
                .toList();
    }

    /** Makes every other key than these a problem. */
    public void allowOnly(List<String> known) {
        for (String key : keys()) {
            if (!known.contains(key)) {
                String hint = Suggestion.near(key, known)
                        .map(near -> ", did you mean `" + near + "`?")
                        .orElse("; known here: " + String.join(", ", known));
                reportKey(key, ContentProblem.UNKNOWN_KEY, "unknown key " + name(key) + hint);
            }
        }
    }

    /** Where the value of the key stands; the mapping itself where it has no such key. */
    public Place placeOf(String key) {
        return YamlFile.place(file, find(key).orElse(node).getStartMark());
    }

    /** Where the key itself stands, or the mapping where it has no such key. */
    public Place placeOfKey(String key) {
        return YamlFile.place(
                file, findEntry(key).map(NodeTuple::getKeyNode).orElse(node).getStartMark());
    }

    public void reportKey(String key, String code, String message) {
        problems.add(placeOfKey(key), code, message);
    }

    public void report(String key, String code, String message) {
        problems.add(placeOf(key), code, message);
    }

    /** A text that must be there and not be blank. */
    public String text(String key) {
        String text = required(key).flatMap(value -> textOf(key, value)).orElse("");
        if (text.isBlank() && find(key).filter(YamlMapping::isText).isPresent()) {
            report(key, ContentProblem.MISSING_KEY, name(key) + " is empty");
        }
        return text;
    }

    /** A text, or the empty text where there is none. */
    public String optionalText(String key) {
        return optional(key).flatMap(value -> textOf(key, value)).orElse("");
    }

    /** A text, number or truth value that must be there, with the characters that the file has for it. */
    public String anyText(String key) {
        return required(key)
                .flatMap(value -> value instanceof ScalarNode scalar
                        ? Optional.of(scalar.getValue())
                        : wrongType(key, value, "a text"))
                .orElse("");
    }

    /** The same, or the empty text where there is none. */
    public String optionalAnyText(String key) {
        return optional(key).isPresent() ? anyText(key) : "";
    }

    /** A whole number from 0 to {@code most} that must be there. */
    public int wholeNumber(String key, int most) {
        return wholeNumber(key, 0, most);
    }

    /** A whole number of a range, both ends included, that must be there; else the least one. */
    public int wholeNumber(String key, int least, int most) {
        return required(key).flatMap(value -> numberOf(key, value, least, most)).orElse(least);
    }

    /** Truth of a value that may be absent. */
    public Optional<Boolean> optionalTruth(String key) {
        return optional(key)
                .flatMap(value ->
                        value instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)
                                ? Optional.of(Boolean.parseBoolean(scalar.getValue()))
                                : wrongType(key, value, "true or false"));
    }

    /**
     * One of the values that content may choose from; empty, with a problem, where it is none of them.
     *
     * @param expected the values, with commas or "or" between them
     */
    public <T> Optional<T> oneOf(String key, Function<String, Optional<T>> known, String expected) {
        String text = text(key);
        Optional<T> value = known.apply(text);
        if (value.isEmpty() && !text.isBlank()) {
            report(
                    key,
                    ContentProblem.UNKNOWN_VALUE,
                    name(key) + " is " + quoted(text) + ", which is not known: expected " + expected
                            + Suggestion.near(text, List.of(expected.split(", | or ")))
                                    .map(near -> "; did you mean `" + near + "`?")
                                    .orElse(""));
        }
        return value;
    }

    /** The texts of a list that may be absent. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node item : items(key)) {
            textOf(key, item).ifPresent(texts::add);
        }
        return texts;
    }

    /** The mapping under a key; empty where it is absent or, with a problem, something else. */
    public Optional<YamlMapping> optionalMapping(String key) {
        return optional(key).flatMap(value -> mappingOf(key, value));
    }

    /** The same, but a mapping without keys instead of none. */
    public YamlMapping mapping(String key) {
        return optionalMapping(key)
                .orElse(new YamlMapping(
                        file,
                        prefix + shortened(key) + ".",
                        new MappingNode(
                                Tag.MAP, true, List.of(), node.getFlowStyle(), node.getStartMark(), node.getEndMark()),
                        problems));
    }

    /** The mappings of a list that may be absent. */
    public List<YamlMapping> mappings(String key) {
        List<YamlMapping> mappings = new ArrayList<>();
        for (Node item : items(key)) {
            mappingOf(key, item).ifPresent(mappings::add);
        }
        return mappings;
    }

    public static String quoted(String text) {
        return "`" + shortened(text) + "`";
    }

    static String shortened(String text) {
        int most = 80;
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "...";
    }

    private List<Node> items(String key) {
        return optional(key)
                .flatMap(value -> value instanceof SequenceNode list
                        ? Optional.of(list.getValue())
                        : this.<List<Node>>wrongType(key, value, "a list"))
                .orElse(List.of());
    }

    private Optional<String> textOf(String key, Node value) {
        return isText(value) ? Optional.of(((ScalarNode) value).getValue()) : wrongType(key, value, "a text");
    }

    private Optional<YamlMapping> mappingOf(String key, Node value) {
        return value instanceof MappingNode mapping
                ? Optional.of(new YamlMapping(file, prefix + shortened(key) + ".", mapping, problems))
                : wrongType(key, value, "keys and values");
    }

    private Optional<Integer> numberOf(String key, Node value, int least, int most) {
        if (!(value instanceof ScalarNode scalar) || !scalar.getTag().equals(Tag.INT)) {
            return wrongType(key, value, "a whole number");
        }
        // No limit has more than ten digits, and what is written as octal or hexadecimal is not meant as a number here.
        boolean isNumber = scalar.getValue().matches("\\+?\\d{1,10}");
        long number = isNumber ? Long.parseLong(scalar.getValue()) : -1;
        if (number < least || number > most) {
            String range = least + (most == Integer.MAX_VALUE ? " or more" : " to " + most);
            report(
                    key,
                    ContentProblem.WRONG_TYPE,
                    name(key) + " must be a whole number, " + range + ", not " + quoted(scalar.getValue()));
            return Optional.empty();
        }
        return Optional.of((int) number);
    }

    private <T> Optional<T> wrongType(String key, Node value, String expected) {
        problems.add(
                YamlFile.place(file, value.getStartMark()),
                ContentProblem.WRONG_TYPE,
                name(key) + " must be " + expected + ", not " + YamlFile.kind(value));
        return Optional.empty();
    }

    private Optional<Node> required(String key) {
        Optional<Node> value = optional(key);
        if (value.isEmpty()) {
            report(key, ContentProblem.MISSING_KEY, name(key) + (has(key) ? " has no value" : " is missing"));
        }
        return value;
    }

    /** A key without a value counts as absent. */
    private Optional<Node> optional(String key) {
        return find(key).filter(value -> !value.getTag().equals(Tag.NULL));
    }

    private Optional<Node> find(String key) {
        return findEntry(key).map(NodeTuple::getValueNode);
    }

    private Optional<NodeTuple> findEntry(String key) {
        for (NodeTuple entry : node.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    private static boolean isText(Node value) {
        return value instanceof ScalarNode && value.getTag().equals(Tag.STR);
    }

    private String name(String key) {
        return "`" + prefix + shortened(key) + "`";
    }
}
