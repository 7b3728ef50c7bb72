package dev.karst.spec;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Markdown of the generated reference, piece by piece. */
final class ManualText {
    private static final String TIME = "_time";

    private final StringBuilder out = new StringBuilder();

    /** Each is a paragraph of its own. */
    ManualText paragraph(String text) {
        out.append(text).append("\n\n");
        return this;
    }

    ManualText block(String kind, String text) {
        return paragraph("```" + kind + "\n" + text.strip() + "\n```");
    }

    /** Links to the headings of this page. */
    ManualText contents(Collection<String> headings) {
        return paragraph(headings.stream()
                .map(h -> "[" + h + "](#" + h.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9_ -]", "") + ")")
                .collect(Collectors.joining(", ")));
    }

    ManualText names(List<String> names) {
        return paragraph(names.isEmpty() ? "None." : "`" + String.join("`, `", names) + "`");
    }

    ManualText table(List<String> header, List<List<String>> rows) {
        out.append(row(header)).append(row(header.stream().map(h -> "---").toList()));
        rows.forEach(row -> out.append(row(row)));
        out.append('\n');
        return this;
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** A case: its search, the events it reads, and what comes of it. */
    ManualText example(SpecCase spec) {
        paragraph("Example: " + spec.name());
        block("spl", spec.search());
        if (!spec.events().isEmpty() && !spec.search().stripLeading().startsWith("| makeresults")) {
            paragraph("over");
            rows(spec.events().stream().map(SpecEvent::fields).toList(), null);
        }
        SpecResult expected = spec.expected();
        if (expected.error() != null) {
            return block("text", expected.error());
        }
        if (expected.rows().isEmpty()) {
            return paragraph("gives no rows.");
        }
        return paragraph("gives").rows(expected.rows(), expected.columns());
    }

    /** @param columns in what order; null for the time and then the order in which names are met */
    private ManualText rows(List<Map<String, List<String>>> rows, List<String> columns) {
        Set<String> names = new LinkedHashSet<>(columns == null ? List.of() : columns);
        Stream<String> met = rows.stream().flatMap(r -> r.keySet().stream());
        met.sorted((a, b) -> Boolean.compare(b.equals(TIME), a.equals(TIME))).forEach(names::add);
        List<String> header = List.copyOf(names);
        if (header.isEmpty()) {
            return paragraph(rows.size() + (rows.size() == 1 ? " row" : " rows") + " without fields.");
        }
        List<String> shown = header.stream().map(ManualText::code).toList();
        return table(
                shown,
                rows.stream()
                        .map(r ->
                                header.stream().map(name -> values(r.get(name))).toList())
                        .toList());
    }

    /** Of several values each is on a line; a missing one leaves the cell empty. */
    static String values(List<String> values) {
        return values == null ? "" : values.stream().map(ManualText::code).collect(Collectors.joining("<br>"));
    }

    /** As code that is safe in a cell of a table. */
    static String code(String text) {
        if (text.isEmpty()) {
            return "*(empty)*";
        }
        String line = text.replace("\n", "⏎").replace("\t", "⇥");
        String fence = line.contains("`") ? "``" : "`";
        String pad = line.startsWith("`") || line.endsWith("`") || line.isBlank() ? " " : "";
        return fence + pad + line.replace("|", "\\|") + pad + fence;
    }

    /** Without a blank line at the end. */
    @Override
    public String toString() {
        return out.toString().stripTrailing() + "\n";
    }
}
