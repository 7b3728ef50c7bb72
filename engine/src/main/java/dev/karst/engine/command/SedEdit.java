package dev.karst.engine.command;

import dev.karst.engine.data.Row;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.SedExpression;
import dev.karst.engine.plan.RowEditor;

/** Edits every value of a field. */
record SedEdit(String field, SedExpression sed) implements RowEditor.Edit {
    @Override
    public void edit(Row row, RowEditor.Changes changes) {
        Value value = row.value(field);
        if (!value.isNull()) {
            changes.set(
                    field, Value.ofTexts(value.texts().stream().map(sed::apply).toList()));
        }
    }
}
