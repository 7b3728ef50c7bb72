package dev.karst.detection.local;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.karst.detection.content.FileProblems;
import dev.karst.detection.content.Place;
import dev.karst.detection.content.YamlMapping;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Reads the CSV text of a lookup table: a header and rows of as many cells. Spaces around a cell are no part of it,
 * since tables are often written with one after each comma; empty lines are none.
 */
final class LookupFile {
    private static final String NO_TABLE = "K2020";

    private final String file;
    private final FileProblems problems;
    private final List<String> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    /** Reads at once; what is wrong is added to the problems, and the rest is read nevertheless. */
    LookupFile(String file, String text, FileProblems problems) {
        this.file = file;
        this.problems = problems;
        Iterator<CsvRecord> records = CsvReader.builder()
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)
                .iterator();
        long line = 1;
        try {
            if (!records.hasNext()) {
                report(1, "the file is empty: a lookup table begins with the names of its columns");
                return;
            }
            header(cells(records.next()));
            while (records.hasNext()) {
                CsvRecord row = records.next();
                line = row.getStartingLineNumber();
                row(cells(row), line);
            }
        } catch (CsvParseException e) {
            report(line, "not CSV after this line: " + e.getMessage());
        }
    }

    /** The names in the header; empty where there is none. */
    List<String> columns() {
        return columns;
    }

    /** In the order of the file. */
    List<List<String>> rows() {
        return rows;
    }

    private void header(List<String> names) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.isEmpty()) {
                report(1, "column " + (i + 1) + " has no name");
            } else if (!seen.add(name)) {
                report(1, "there are two columns " + YamlMapping.quoted(name));
            }
        }
        columns.addAll(names);
    }

    private void row(List<String> cells, long line) {
        if (cells.size() != columns.size()) {
            report(line, "this row has " + counted(cells.size()) + ", the header has " + columns.size());
        }
        rows.add(cells);
    }

    private static String counted(int cells) {
        return cells == 1 ? "1 cell" : cells + " cells";
    }

    private static List<String> cells(CsvRecord row) {
        return row.getFields().stream().map(String::strip).toList();
    }

    private void report(long line, String message) {
        problems.add(new Place(file, (int) line, 1), NO_TABLE, message);
    }
}
