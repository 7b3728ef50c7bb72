package dev.karst.engine.command;

import dev.karst.engine.json.JsonTree;
import dev.karst.engine.plan.RowEditor;
import dev.karst.engine.xml.XmlElement;
import java.util.Map;

/**
 * All values in JSON or XML under the names by which {@code spath} knows them: {@code a.b} within an object or element,
 * {@code a{}} in an array, {@code a{@x}} of an attribute. Objects, and arrays and elements without a value of their own,
 * make no field.
 */
final class EveryField {
    private final RowEditor.Changes changes;

    EveryField(RowEditor.Changes changes) {
        this.changes = changes;
    }

    void addAll(JsonTree tree) {
        add("", tree);
    }

    void addAll(XmlElement root) {
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
            case JsonTree.Text t -> changes.add(name, t.text());
            case JsonTree.Number n -> changes.add(name, n.text());
            case JsonTree.Word w -> changes.add(name, w.text());
        }
    }

    private void add(String name, XmlElement element) {
        element.attributes().forEach((attribute, value) -> changes.add(name + "{@" + attribute + "}", value));
        if (!element.text().isEmpty()) {
            changes.add(name, element.text());
        }
        for (XmlElement child : element.children()) {
            add(name + "." + child.name(), child);
        }
    }
}
