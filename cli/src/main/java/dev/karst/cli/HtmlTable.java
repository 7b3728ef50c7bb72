package dev.karst.cli;

import java.util.List;
import java.util.function.Consumer;

/**
 * A table of a page. Every cell knows the name of its column, so that a narrow screen can show a row as a card; roles are
 * given because such a row is no table row to a browser.
 */
final class HtmlTable {
    private final HtmlText out;
    private final List<Column> columns;

    /** @param number whether its cells are numbers */
    record Column(String label, boolean number) {
        static Column text(String label) {
            return new Column(label, false);
        }

        static Column number(String label) {
            return new Column(label, true);
        }
    }

    /** Begins the table; {@link #end} ends it. */
    HtmlTable(HtmlText out, String caption, Column... columns) {
        this.out = out;
        this.columns = List.of(columns);
        out.markup("<table role=\"table\"><caption>")
                .text(caption)
                .markup("</caption><thead role=\"rowgroup\"><tr role=\"row\">");
        for (Column column : columns) {
            out.markup("<th role=\"columnheader\" scope=\"col\"" + number(column) + ">")
                    .text(column.label())
                    .markup("</th>");
        }
        out.markup("</tr></thead><tbody role=\"rowgroup\">\n");
    }

    private static String number(Column column) {
        return column.number() ? " class=\"number\"" : "";
    }

    /** @param cells one for each column */
    @SafeVarargs
    final void row(Consumer<HtmlText>... cells) {
        out.markup("<tr role=\"row\">");
        for (int i = 0; i < cells.length; i++) {
            Column column = columns.get(i);
            out.markup("<td role=\"cell\"" + number(column) + " data-label=\"")
                    .text(column.label())
                    .markup("\"><div>");
            cells[i].accept(out);
            out.markup("</div></td>");
        }
        out.markup("</tr>\n");
    }

    void end() {
        out.markup("</tbody></table>\n");
    }
}
