package dev.karst.engine.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts CSV text into lines and cells (RFC 4180): a cell between double quotes may hold commas and line ends, and a
 * double quote twice for one. Lines without any character are passed over.
 */
final class CsvText {
    private final String text;
    private int at;

    private CsvText(String text) {
        this.text = text;
    }

    /** Empty where a quoted cell is never closed. */
    static Optional<List<List<String>>> lines(String text) {
        CsvText csv = new CsvText(text);
        List<List<String>> lines = new ArrayList<>();
        while (csv.at < text.length()) {
            List<String> line = csv.line();
            if (line == null) {
                return Optional.empty();
            }
            if (!line.equals(List.of(""))) {
                lines.add(line);
            }
        }
        return Optional.of(lines);
    }

    private List<String> line() {
        List<String> cells = new ArrayList<>();
        while (true) {
            String cell = at < text.length() && text.charAt(at) == '"' ? quoted() : bare();
            if (cell == null) {
                return null;
            }
            cells.add(cell);
            boolean more = at < text.length() && text.charAt(at) == ',';
            if (!more) {
                takeLineEnd();
                return cells;
            }
            at++;
        }
    }

    private String bare() {
        int start = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    /** What stands between the closing quote and the next comma belongs to the cell. */
    private String quoted() {
        StringBuilder cell = new StringBuilder();
        for (at++; at < text.length(); at++) {
            boolean quote = text.charAt(at) == '"';
            boolean twice = quote && text.startsWith("\"\"", at);
            if (quote && !twice) {
                at++;
                return cell + bare();
            }
            at += twice ? 1 : 0;
            cell.append(text.charAt(at));
        }
        return null;
    }

    private void takeLineEnd() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
    }
}
