package dev.karst.engine.command;

import dev.karst.engine.data.Row;
import dev.karst.engine.extract.EveryField;
import dev.karst.engine.json.JsonTree;
import dev.karst.engine.plan.RowEditor;
import dev.karst.engine.xml.XmlElement;
import dev.karst.engine.xml.XmlReader;

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
        for (String text : row.value(command.input()).texts()) {
            String start = text.stripLeading();
            if (start.startsWith("<")) {
                xml.read(start).ifPresent(root -> edit(root, changes));
            } else if (start.startsWith("{") || start.startsWith("[")) {
                JsonTree.parse(start).ifPresent(tree -> edit(tree, changes));
            }
        }
    }

    private void edit(XmlElement root, RowEditor.Changes changes) {
        if (path == null) {
            new EveryField(changes::add).addAll(root);
        } else {
            path.in(root).forEach(value -> changes.add(command.output(), value));
        }
    }

    private void edit(JsonTree tree, RowEditor.Changes changes) {
        if (path == null) {
            new EveryField(changes::add).addAll(tree);
        } else {
            path.in(tree).forEach(value -> changes.add(command.output(), value));
        }
    }
}
