package dev.karst.sources.record;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.karst.sources.json.JsonReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** Finds the records in an export of events as CSV: each is the cell of the column {@code _raw}; other columns are not read. */
public final class CsvFraming {
    private static final String RAW = "_raw";

    private final Reader in;
    private final JsonReader reader;
    private final RecordLimits limits;
    private final RecordSink sink;

    public CsvFraming(InputStream in, JsonReader reader, RecordLimits limits, RecordSink sink) {
        this.in = new InputStreamReader(in, StandardCharsets.UTF_8);
        this.reader = reader;
        this.limits = limits;
        this.sink = sink;
    }

    /** Whether a line is the header of such an export. */
    public static boolean isHeader(String line) {
        Iterator<CsvRecord> records = CsvReader.builder().ofCsvRecord(line).iterator();
        try {
            return records.hasNext() && records.next().getFields().contains(RAW);
        } catch (CsvParseException noCsv) {
            return false;
        }
    }

    /** Reads to the end of the stream, or until the sink has enough. A stream that breaks off is damage, not an error. */
    public void read() {
        Iterator<CsvRecord> records = CsvReader.builder()
                .maxBufferSize(limits.bytes() * 2)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(in)
                .iterator();
        long line = 1;
        try {
            int raw = records.next().getFields().indexOf(RAW);
            boolean goOn = true;
            while (goOn && records.hasNext()) {
                CsvRecord row = records.next();
                line = row.getStartingLineNumber();
                goOn = row(row, raw, line);
            }
        } catch (CsvParseException | UncheckedIOException e) {
            sink.damaged(-1, 0, "after line " + line + ": " + reason(e));
        }
    }

    private static String reason(RuntimeException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private boolean row(CsvRecord row, int raw, long line) {
        if (raw >= row.getFieldCount()) {
            sink.damaged(-1, 0, "line " + line + ": no " + RAW + " cell");
            return true;
        }
        byte[] bytes = row.getField(raw).strip().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > limits.bytes()) {
            sink.damaged(-1, bytes.length, "line " + line + ": " + limits.tooLarge());
            return true;
        }
        int end = reader.read(bytes, 0, bytes.length, false);
        if (end != bytes.length) {
            String reason = end == JsonReader.MALFORMED ? reader.problem() : "the cell is not one JSON object";
            sink.damaged(-1, bytes.length, "line " + line + ": " + reason);
            return true;
        }
        return sink.record(bytes, 0, end, -1);
    }
}
