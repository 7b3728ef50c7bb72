package dev.karst.engine.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where nodes stand in a tree: {@code a.b} a key within a key, {@code a{0}} the first element of an array, {@code a{}}
 * all of them. The empty path is the tree itself. Any text is a path; braces that make no sense belong to the key.
 */
public final class JsonPath {
    private static final Pattern STEP = Pattern.compile("([^.{]*+)((?:\\{[0-9]{0,9}\\})*+)(?:\\.|\\z)");
    private static final Pattern BRACES = Pattern.compile("\\{([0-9]*)\\}");

    /** Deeper than any tree: nothing stands there. */
    private static final JsonPath NOWHERE = new JsonPath(List.of(new Index(Integer.MAX_VALUE)));

    private final List<Step> steps;

    /** From this step on there are only keys. */
    private final int keysFrom;

    private JsonPath(List<Step> steps) {
        this.steps = List.copyOf(steps);
        int from = steps.size();
        while (from > 0 && steps.get(from - 1) instanceof Key) {
            from--;
        }
        this.keysFrom = from;
    }

    /** One step down a tree. */
    private sealed interface Step {}

    private record Key(String name) implements Step {}

    private record Index(int index) implements Step {}

    private record Every() implements Step {}

    /** The members of a tree by their very name, in which nothing has a meaning of its own. */
    public static JsonPath ofKey(String name) {
        return new JsonPath(List.of(new Key(name)));
    }

    /** Keys within each other with a point between them; braces have no meaning. */
    public static JsonPath ofKeys(String dotted) {
        return limited(
                Arrays.stream(dotted.split("\\.", -1)).<Step>map(Key::new).toList());
    }

    private static JsonPath limited(List<Step> steps) {
        return steps.size() > JsonTree.DEEPEST ? NOWHERE : new JsonPath(steps);
    }

    public static JsonPath of(String text) {
        List<Step> steps = new ArrayList<>();
        Matcher step = STEP.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!step.region(at, text.length()).lookingAt()) {
                int dot = text.indexOf('.', at);
                int end = dot < 0 ? text.length() : dot;
                steps.add(new Key(text.substring(at, end)));
                at = end + 1;
                continue;
            }
            if (!step.group(1).isEmpty() || step.group(2).isEmpty()) {
                steps.add(new Key(step.group(1)));
            }
            Matcher braces = BRACES.matcher(step.group(2));
            while (braces.find()) {
                steps.add(braces.group(1).isEmpty() ? new Every() : new Index(Integer.parseInt(braces.group(1))));
            }
            at = step.end();
        }
        return limited(steps);
    }

    /** Whether it can stand for several nodes. */
    public boolean isPlural() {
        return steps.stream().anyMatch(Every.class::isInstance);
    }

    /** The nodes that stand there, in the order of the text. */
    public List<JsonTree> in(JsonTree tree) {
        List<JsonTree> found = List.of(tree);
        for (Step step : steps) {
            found = found.stream().flatMap(node -> below(node, step).stream()).toList();
        }
        return found;
    }

    private static List<JsonTree> below(JsonTree node, Step step) {
        if (step instanceof Key key) {
            JsonTree member = node instanceof JsonTree.Members m ? m.byKey().get(key.name()) : null;
            return member == null ? List.of() : List.of(member);
        }
        List<JsonTree> elements = node instanceof JsonTree.Elements e ? e.list() : List.of();
        return switch (step) {
            case Every every -> elements;
            case Index i -> i.index() < elements.size() ? List.of(elements.get(i.index())) : List.of();
            case Key key -> List.of();
        };
    }

    /** The tree with a value in the place of the nodes that stand there; keys that are missing are made in objects. */
    public JsonTree put(JsonTree tree, JsonTree value) {
        return changed(tree, 0, true, old -> Optional.of(value)).orElse(tree);
    }

    /** The tree with more elements in each array that stands there; what is no array is the first element of one. */
    public JsonTree append(JsonTree tree, List<JsonTree> more) {
        return changed(tree, 0, false, node -> Optional.of(appended(node, more)))
                .orElse(tree);
    }

    private static JsonTree appended(JsonTree node, List<JsonTree> more) {
        List<JsonTree> elements = new ArrayList<>(node instanceof JsonTree.Elements e ? e.list() : List.of(node));
        elements.addAll(more);
        return new JsonTree.Elements(elements);
    }

    /** The tree without the nodes that stand there; the tree itself stays. */
    public JsonTree delete(JsonTree tree) {
        return changed(tree, 0, false, node -> Optional.empty()).orElse(tree);
    }

    /** What becomes of a node from a step on: empty where the change takes it out. */
    private Optional<JsonTree> changed(JsonTree node, int depth, boolean makes, Change change) {
        if (depth == steps.size()) {
            return change.of(node);
        }
        JsonTree result = switch (steps.get(depth)) {
            case Key key -> node instanceof JsonTree.Members m ? member(m, key.name(), depth, makes, change) : node;
            case Every every -> elements(node, 0, Integer.MAX_VALUE, depth, makes, change);
            case Index i -> elements(node, i.index(), i.index(), depth, makes, change);
        };
        return Optional.of(result);
    }

    private JsonTree member(JsonTree.Members node, String key, int depth, boolean makes, Change change) {
        JsonTree old = node.byKey().get(key);
        if (old == null && !(makes && depth >= keysFrom)) {
            return node;
        }
        JsonTree start = old == null ? new JsonTree.Members(Map.of()) : old;
        Optional<JsonTree> made = changed(start, depth + 1, makes, change);
        Map<String, JsonTree> members = new LinkedHashMap<>(node.byKey());
        made.ifPresentOrElse(value -> members.put(key, value), () -> members.remove(key));
        return new JsonTree.Members(members);
    }

    private JsonTree elements(JsonTree node, int first, int last, int depth, boolean makes, Change change) {
        if (!(node instanceof JsonTree.Elements e)) {
            return node;
        }
        List<JsonTree> elements = new ArrayList<>();
        for (int i = 0; i < e.list().size(); i++) {
            JsonTree element = e.list().get(i);
            boolean meant = i >= first && i <= last;
            (meant ? changed(element, depth + 1, makes, change) : Optional.of(element)).ifPresent(elements::add);
        }
        return new JsonTree.Elements(elements);
    }

    /** What becomes of a node that stands at the path; nothing where it is taken out. */
    @FunctionalInterface
    private interface Change {
        Optional<JsonTree> of(JsonTree node);
    }
}
