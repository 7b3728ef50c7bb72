package dev.karst.engine.command;

import dev.karst.engine.data.Row;
import dev.karst.engine.data.Value;
import dev.karst.engine.json.JsonTree;
import dev.karst.engine.plan.RowEditor;
import dev.karst.engine.xml.XmlElement;
import dev.karst.engine.xml.XmlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives fields the values that {@code spath} finds. Of a multivalue field every value is read. A text that is neither
 * JSON nor XML makes nothing, and a field to which nothing is given stays as it was.
 */
final class SPathEdit implements RowEditor.Edit {
    private final SPath command;
    private final FieldPath path;
    private final XmlReader xml = new XmlReader();

    SPathEdit(SPath command) {
        this.command = command;
        this.path = command.path() == null ? null : FieldPath.of(command.path());
    }

    @Override
    public void edit(Row row, RowEditor.Changes changes) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (String text : row.value(command.input()).texts()) {
            fields(text)
                    .forEach((name, values) ->
                            found.computeIfAbsent(name, n -> new ArrayList<>()).addAll(values));
        }
        found.forEach((name, values) -> {
            if (!values.isEmpty()) {
                changes.set(name, Value.ofTexts(values));
            }
        });
    }

    private Map<String, List<String>> fields(String text) {
        String start = text.stripLeading();
        if (start.startsWith("<")) {
            return xml.read(start).map(this::fields).orElse(Map.of());
        }
        boolean json = start.startsWith("{") || start.startsWith("[");
        return json ? JsonTree.parse(text).map(this::fields).orElse(Map.of()) : Map.of();
    }

    private Map<String, List<String>> fields(XmlElement root) {
        return path == null ? EveryField.of(root) : Map.of(command.output(), path.in(root));
    }

    private Map<String, List<String>> fields(JsonTree tree) {
        return path == null ? EveryField.of(tree) : Map.of(command.output(), path.in(tree));
    }
}
