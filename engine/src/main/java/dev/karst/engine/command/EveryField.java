package dev.karst.engine.command;

import dev.karst.engine.json.JsonTree;
import dev.karst.engine.xml.XmlElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All values in JSON or XML under the names by which {@code spath} knows them: {@code a.b} within an object or element,
 * {@code a{}} in an array, {@code a{@x}} of an attribute. Objects, and arrays and elements without a value of their own,
 * make no field.
 */
final class EveryField {
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private EveryField() {}

    static Map<String, List<String>> of(JsonTree tree) {
        EveryField every = new EveryField();
        if (tree instanceof JsonTree.Members || tree instanceof JsonTree.Elements) {
            every.add("", tree);
        }
        return every.values;
    }

    static Map<String, List<String>> of(XmlElement root) {
        EveryField every = new EveryField();
        every.add(root.name(), root);
        return every.values;
    }

    private void add(String name, String value) {
        values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    }

    private void add(String name, JsonTree node) {
        switch (node) {
            case JsonTree.Members m ->
                m.byKey().forEach((key, value) -> add(name.isEmpty() ? key : name + "." + key, value));
            case JsonTree.Elements e -> e.list().forEach(element -> add(name + "{}", element));
            case JsonTree.Text t -> add(name, t.text());
            case JsonTree.Number n -> add(name, n.text());
            case JsonTree.Word w -> add(name, w.text());
        }
    }

    private void add(String name, XmlElement element) {
        element.attributes().forEach((attribute, value) -> add(name + "{@" + attribute + "}", value));
        if (!element.text().isEmpty()) {
            add(name, element.text());
        }
        element.children().forEach(child -> add(name + "." + child.name(), child));
    }
}
