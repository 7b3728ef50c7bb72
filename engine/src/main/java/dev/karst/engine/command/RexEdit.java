package dev.karst.engine.command;

import dev.karst.engine.data.Row;
import dev.karst.engine.function.Regex;
import dev.karst.engine.plan.RowEditor;
import java.util.regex.MatchResult;

/**
 * Gives fields what the named groups of a regular expression match, one value per match. Of a multivalue field every
 * value is searched. A group without a match adds nothing, and a field to which nothing is added stays as it was.
 */
final class RexEdit implements RowEditor.Edit {
    private final Rex rex;
    private final Regex regex;

    RexEdit(Rex rex) {
        this.rex = rex;
        this.regex = Regex.of(rex.pattern());
    }

    @Override
    public void edit(Row row, RowEditor.Changes changes) {
        long most = rex.maxMatch() == 0 ? Long.MAX_VALUE : rex.maxMatch();
        for (String text : row.value(rex.field()).texts()) {
            Places places = new Places(text);
            regex.find(text, most, match -> add(match, places, changes));
        }
    }

    private void add(MatchResult match, Places places, RowEditor.Changes changes) {
        regex.names().forEach((name, group) -> {
            if (match.group(group) != null) {
                changes.add(name, match.group(group));
            }
        });
        if (rex.offsetField() != null) {
            long first = places.of(match.start());
            changes.add(rex.offsetField(), first + "-" + (places.of(match.end()) - 1));
        }
    }

    /** Places in a text, asked for from left to right, in whole characters. */
    private static final class Places {
        private final String text;
        private int at;
        private long characters;

        Places(String text) {
            this.text = text;
        }

        long of(int offset) {
            characters += text.codePointCount(at, offset);
            at = offset;
            return characters;
        }
    }
}
