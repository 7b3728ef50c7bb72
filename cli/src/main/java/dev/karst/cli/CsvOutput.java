package dev.karst.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.karst.engine.data.Batch;
import dev.karst.language.text.Printable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows as CSV (RFC 4180, lines end in a line feed) that is safe to open in a spreadsheet and to show on
 * a terminal. The values of a multivalue are lines of one cell.
 */
final class CsvOutput {
    /** What makes a spreadsheet take a cell for a formula; the wide forms count as well. */
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

    private CsvOutput() {}

    /**
     * Writes the names of the columns, then the rows; nothing where there are no columns.
     *
     * @param names in their order
     */
    static void write(List<Batch> rows, List<String> names, PrintStream out) {
        if (names.isEmpty()) {
            return;
        }
        Stream<List<String>> header =
                Stream.of(names.stream().map(name -> cell(List.of(name))).toList());
        Stream<List<String>> records = rows.stream()
                .flatMap(batch -> IntStream.range(0, batch.size())
                        .mapToObj(row -> names.stream()
                                .map(name -> cell(batch.value(name, row).texts()))
                                .toList()));
        records(Stream.concat(header, records), out);
    }

    /** @param records of cells that {@link #cell} made */
    static void records(Stream<List<String>> records, PrintStream out) {
        OutputStreamWriter text = new OutputStreamWriter(new Unclosed(out), StandardCharsets.UTF_8);
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            records.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the rows", e);
        }
    }

    /** An apostrophe keeps a spreadsheet from running what begins like a formula and is no number. */
    static String cell(List<String> values) {
        if (values.isEmpty()) {
            return "";
        }
        String first = values.get(0);
        boolean formula = !first.isEmpty()
                && FORMULA.indexOf(first.charAt(0)) >= 0
                && !(values.size() == 1 && NUMBER.matcher(first).matches());
        String shown = values.stream().map(Printable::line).collect(Collectors.joining("\n"));
        return formula ? "'" + shown : shown;
    }
}
