package dev.karst.cli;

import dev.karst.engine.data.Batch;
import dev.karst.engine.plan.ColumnOrder;
import dev.karst.language.text.Printable;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;

/** The rows of a search. */
final class RowOutput {
    private static final int WIDEST = 60;

    private RowOutput() {}

    /** One row a line: a field is a text, or an array of two or more; a missing field is absent. */
    static void jsonl(List<Batch> rows, ColumnOrder order, PrintStream out) {
        for (Batch batch : rows) {
            List<String> names = order.arrange(batch.names());
            for (int row = 0; row < batch.size(); row++) {
                try (JsonGenerator json = JsonOutput.to(new Unclosed(out))) {
                    json.writeStartObject();
                    for (String name : names) {
                        List<String> texts = batch.value(name, row).texts();
                        if (!texts.isEmpty()) {
                            json.writeName(name);
                            JsonOutput.values(json, texts);
                        }
                    }
                    json.writeEndObject();
                }
                out.print('\n');
            }
        }
    }

    /** The columns that have a value in some row. */
    static List<String> columns(List<Batch> rows, ColumnOrder order) {
        Set<String> all = new TreeSet<>();
        for (Batch batch : rows) {
            batch.names().stream().filter(batch::hasValue).forEach(all::add);
        }
        return order.arrange(all);
    }

    /** Columns as wide as their values, up to a limit; a longer value ends in {@code …}. */
    static void table(List<Batch> rows, ColumnOrder order, PrintStream out) {
        List<String> names = columns(rows, order);
        List<List<String>> lines = new ArrayList<>();
        lines.add(names.stream().map(RowOutput::cell).toList());
        for (Batch batch : rows) {
            for (int row = 0; row < batch.size(); row++) {
                int index = row;
                lines.add(names.stream()
                        .map(name ->
                                cell(String.join(", ", batch.value(name, index).texts())))
                        .toList());
            }
        }
        int[] widths = new int[names.size()];
        lines.forEach(line -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        });
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                text.append(line.get(i))
                        .append(" ".repeat(widths[i] - line.get(i).length() + 2));
            }
            out.println(text.toString().stripTrailing());
        }
    }

    private static String cell(String text) {
        String printable = Printable.line(text);
        int end = printable.offsetByCodePoints(0, Math.min(WIDEST, printable.codePointCount(0, printable.length())));
        return end == printable.length() ? printable : printable.substring(0, end) + "…";
    }
}
