package dev.karst.engine.extract;

import dev.karst.engine.json.JsonTree;
import dev.karst.engine.xml.XmlElement;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * All values in JSON or XML under the names by which {@code spath} knows them: {@code a.b} within an object or element,
 * {@code a{}} in an array, {@code a{@x}} of an attribute. Objects, and arrays and elements without a value of their own,
 * make no field.
 */
public final class EveryField {
    private final BiConsumer<String, String> fields;

    /** @param fields takes names and values, in the order of the text */
    public EveryField(BiConsumer<String, String> fields) {
        this.fields = fields;
    }

    public void addAll(JsonTree tree) {
        add("", tree);
    }

    public void addAll(XmlElement root) {
        add(root.name(), root);
    }

    /** One frame of the stack for each level: neither JSON nor XML goes deeper than is safe. */
    private void add(String name, JsonTree node) {
        switch (node) {
            case JsonTree.Members m -> {
                String before = name.isEmpty() ? "" : name + ".";
                for (Map.Entry<String, JsonTree> member : m.byKey().entrySet()) {
                    add(before + member.getKey(), member.getValue());
                }
            }
            case JsonTree.Elements e -> {
                String each = name + "{}";
                for (JsonTree element : e.list()) {
                    add(each, element);
                }
            }
            case JsonTree.Text t -> fields.accept(name, t.text());
            case JsonTree.Number n -> fields.accept(name, n.text());
            case JsonTree.Word w -> fields.accept(name, w.text());
        }
    }

    private void add(String name, XmlElement element) {
        element.attributes().forEach((attribute, value) -> fields.accept(name + "{@" + attribute + "}", value));
        if (!element.text().isEmpty()) {
            fields.accept(name, element.text());
        }
        for (XmlElement child : element.children()) {
            add(name + "." + child.name(), child);
        }
    }
}
