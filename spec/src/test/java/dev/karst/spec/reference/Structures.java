package dev.karst.spec.reference;

import dev.karst.engine.command.SPath;
import dev.karst.engine.json.JsonTree;
import dev.karst.engine.xml.XmlElement;
import dev.karst.engine.xml.XmlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code spath}: the values in JSON and XML, all of them or those at a path. */
final class Structures {
    /** A name with what its braces pick, or a name with braces that pick nothing; then a dot or the end. */
    private static final Pattern STEP =
            Pattern.compile("(?:([^.{]*)((?:\\{(?:\\d{0,9}|@[^{}]*)})*)(?:\\.|\\z)|([^.]*)(?:\\.|\\z))");

    private static final Pattern PICK = Pattern.compile("\\{(.*?)}");

    private Structures() {}

    /** What all of one name is picked by: nothing, {@code ""} for each, a number or an attribute with its sign. */
    private record Step(String name, List<String> picks) {
        static List<Step> of(String path) {
            List<Step> steps = new ArrayList<>();
            Matcher matcher = STEP.matcher(path);
            for (int at = 0; at < path.length(); at = matcher.end()) {
                matcher.region(at, path.length()).lookingAt();
                boolean plain = matcher.group(3) != null;
                steps.add(
                        plain
                                ? new Step(matcher.group(3), List.of())
                                : new Step(
                                        matcher.group(1),
                                        PICK.matcher(matcher.group(2))
                                                .results()
                                                .map(r -> r.group(1))
                                                .toList()));
            }
            return steps;
        }
    }

    static Result spath(SPath command, Result in) {
        Gathering found = new Gathering();
        for (String text : in.texts(command.input())) {
            String start = text.stripLeading();
            if (start.startsWith("<")) {
                new XmlReader().read(start).ifPresent(root -> xml(command, root, found));
            } else if (start.startsWith("{") || start.startsWith("[")) {
                JsonTree.parse(start).ifPresent(tree -> json(command, tree, found));
            }
        }
        return found.over(in);
    }

    private static void json(SPath command, JsonTree tree, Gathering found) {
        if (command.path() == null) {
            everything("", tree, found);
            return;
        }
        List<JsonTree> nodes = List.of(tree);
        for (Step step : Step.of(command.path())) {
            if (!step.name().isEmpty() || step.picks().isEmpty()) {
                nodes = nodes.stream()
                        .filter(n ->
                                n instanceof JsonTree.Members m && m.byKey().containsKey(step.name()))
                        .map(n -> ((JsonTree.Members) n).byKey().get(step.name()))
                        .toList();
            }
            for (String pick : step.picks()) {
                nodes = nodes.stream().flatMap(n -> picked(n, pick).stream()).toList();
            }
        }
        nodes.forEach(node -> found.add(command.output(), node.text()));
    }

    private static List<JsonTree> picked(JsonTree node, String pick) {
        List<JsonTree> list = node instanceof JsonTree.Elements e ? e.list() : null;
        if (pick.isEmpty()) {
            return list == null ? List.of(node) : list;
        }
        int place = pick.startsWith("@") ? -1 : Integer.parseInt(pick);
        return list == null || place < 0 || place >= list.size() ? List.of() : List.of(list.get(place));
    }

    private static void everything(String name, JsonTree node, Gathering found) {
        switch (node) {
            case JsonTree.Members m ->
                m.byKey().forEach((key, value) -> everything(name.isEmpty() ? key : name + "." + key, value, found));
            case JsonTree.Elements e -> e.list().forEach(element -> everything(name + "{}", element, found));
            case JsonTree.Text t -> found.add(name, t.text());
            case JsonTree.Number n -> found.add(name, n.spelling());
            case JsonTree.Word w -> found.add(name, w.spelling());
        }
    }

    private static void xml(SPath command, XmlElement root, Gathering found) {
        if (command.path() == null) {
            everything(root.name(), root, found);
            return;
        }
        List<Step> steps = Step.of(command.path());
        List<List<XmlElement>> siblings = List.of(List.of(root));
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            List<XmlElement> elements = siblings.stream()
                    .flatMap(among -> named(among, step).stream())
                    .toList();
            String attribute = step.picks().stream()
                    .filter(p -> p.startsWith("@"))
                    .findFirst()
                    .orElse(null);
            boolean last = i == steps.size() - 1;
            if (last) {
                elements.forEach(e -> found.add(
                        command.output(),
                        attribute == null ? e.value() : e.attributes().get(attribute.substring(1))));
            } else if (attribute != null) {
                return;
            }
            siblings = elements.stream().map(XmlElement::children).toList();
        }
    }

    private static List<XmlElement> named(List<XmlElement> among, Step step) {
        List<XmlElement> named =
                among.stream().filter(e -> e.name().equals(step.name())).toList();
        for (String pick : step.picks()) {
            if (pick.matches("\\d+")) {
                int place = Integer.parseInt(pick) - 1;
                return place < 0 || place >= named.size() ? List.of() : List.of(named.get(place));
            }
        }
        return named;
    }

    private static void everything(String name, XmlElement element, Gathering found) {
        element.attributes().forEach((attribute, value) -> found.add(name + "{@" + attribute + "}", value));
        found.add(name, element.text().isEmpty() ? null : element.text());
        element.children().forEach(child -> everything(name + "." + child.name(), child, found));
    }
}
