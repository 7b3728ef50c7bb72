package dev.karst.engine.command;

import dev.karst.engine.json.JsonTree;
import dev.karst.engine.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where values stand in JSON or XML, as {@code spath} names it: {@code a.b{}.c}. {@code {2}} is the third element of an
 * array or the second of the elements of one name, {@code {}} is all of them, and just the value where there is no
 * array, {@code {@x}} is an attribute. Any text is a path; braces that make no sense belong to a name.
 */
record FieldPath(List<Step> steps) {
    private static final Pattern STEP = Pattern.compile("([^.{]*+)((?:\\{(?:[0-9]{0,9}|@[^{}]*+)\\})*+)(?:\\.|\\z)");
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)\\}");

    /** Nothing nests deeper in what is read. */
    private static final int MOST_STEPS = Math.max(JsonTree.DEEPEST, XmlElement.DEEPEST) + 1;

    /**
     * A name and what is picked of all that bears it.
     *
     * @param picks what stands between its braces, one pair after the other
     */
    record Step(String name, List<String> picks) {}

    static FieldPath of(String text) {
        List<Step> steps = new ArrayList<>();
        Matcher step = STEP.matcher(text);
        for (int at = 0; at < text.length(); ) {
            if (step.region(at, text.length()).lookingAt()) {
                List<String> picks = BRACES.matcher(step.group(2))
                        .results()
                        .map(r -> r.group(1))
                        .toList();
                steps.add(new Step(step.group(1), picks));
                at = step.end();
            } else {
                int dot = text.indexOf('.', at);
                int end = dot < 0 ? text.length() : dot;
                steps.add(new Step(text.substring(at, end), List.of()));
                at = end + 1;
            }
        }
        return new FieldPath(steps);
    }

    /** The values that stand there, in the order of the text. */
    List<String> in(JsonTree tree) {
        List<JsonTree> found = steps.size() > MOST_STEPS ? List.of() : List.of(tree);
        for (Step step : steps) {
            boolean top = step.name().isEmpty() && !step.picks().isEmpty();
            Stream<JsonTree> named = top ? found.stream() : found.stream().flatMap(node -> member(node, step.name()));
            for (String pick : step.picks()) {
                named = named.flatMap(node -> elements(node, pick));
            }
            found = named.toList();
        }
        return found.stream().map(JsonTree::text).toList();
    }

    private static Stream<JsonTree> member(JsonTree node, String name) {
        return node instanceof JsonTree.Members m ? Stream.ofNullable(m.byKey().get(name)) : Stream.empty();
    }

    private static Stream<JsonTree> elements(JsonTree node, String pick) {
        List<JsonTree> elements = node instanceof JsonTree.Elements e ? e.list() : List.of();
        if (pick.isEmpty()) {
            return node instanceof JsonTree.Elements ? elements.stream() : Stream.of(node);
        }
        return pick.startsWith("@") ? Stream.empty() : at(elements, Integer.parseInt(pick));
    }

    private static <T> Stream<T> at(List<T> list, int index) {
        return index >= 0 && index < list.size() ? Stream.of(list.get(index)) : Stream.empty();
    }

    /** The values that stand there, in the order of the text; the path begins with the name of the root. */
    List<String> in(XmlElement root) {
        List<XmlElement> found = List.of(new XmlElement("", Map.of(), List.of(root), ""));
        for (int i = 0; i < Math.min(steps.size(), MOST_STEPS); i++) {
            Step step = steps.get(i);
            List<String> attributes =
                    step.picks().stream().filter(p -> p.startsWith("@")).toList();
            found = found.stream()
                    .flatMap(parent -> picked(parent.children(step.name()), step.picks()))
                    .toList();
            if (!attributes.isEmpty()) {
                return i == steps.size() - 1
                        ? attribute(found, attributes.get(0).substring(1))
                        : List.of();
            }
        }
        return found.stream().map(XmlElement::value).toList();
    }

    private static Stream<XmlElement> picked(List<XmlElement> named, List<String> picks) {
        for (String pick : picks) {
            if (!pick.isEmpty() && !pick.startsWith("@")) {
                return at(named, Integer.parseInt(pick) - 1);
            }
        }
        return named.stream();
    }

    private static List<String> attribute(List<XmlElement> elements, String name) {
        return elements.stream()
                .flatMap(e -> Stream.ofNullable(e.attributes().get(name)))
                .toList();
    }
}
