package dev.karst.sources.scan;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.karst.engine.data.Batch;
import dev.karst.engine.data.FieldUse;
import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.data.Warnings;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.runtime.ScanRequest;
import dev.karst.engine.runtime.TimeRange;
import dev.karst.language.text.Span;
import dev.karst.language.tree.SearchTerm;
import dev.karst.sources.object.InputPaths;
import dev.karst.sources.sourcetype.Sourcetypes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * An export of CloudTrail events from Splunk has beside {@code _raw} the columns that Splunk and its add-on made of it.
 * The same bytes read here must give the same columns, row by row. What differs is listed with the reason; a column that
 * differs and is not listed is as wrong as one that is listed and agrees. The list is also a table of the documentation.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenColumnsTest {
    private static final String EXPORT = "datasets/aws_cloudtrail/splunk-s3_bucket_deletion/s3_bucket_deletion.csv";
    private static final Path TABLE = SharedFolder.repository().resolve("docs/reference/golden-columns.md");
    private static final Pattern TABLE_ROW = Pattern.compile("\\| `([^`]+)` \\| ([a-z ]+) \\|.*");

    /** Why a column differs, with the words of the documentation. */
    private enum Reason {
        OTHER_ADD_ON,
        DEPLOYMENT;

        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    private static final Map<String, Reason> DIFFERENT = new TreeMap<>();

    static {
        differ(Reason.OTHER_ADD_ON, "eventtype", "tag", "tag::eventtype");
        differ(Reason.DEPLOYMENT, "host", "index", "source", "splunk_server");
    }

    private static void differ(Reason reason, String... columns) {
        Stream.of(columns).forEach(column -> DIFFERENT.put(column, reason));
    }

    private final List<NamedCsvRecord> exported = new ArrayList<>();

    /** What Karst makes of each row, field by field; several values are lines, as the export writes them. */
    private final List<Map<String, String>> made = new ArrayList<>();

    @BeforeAll
    void readTheExport() throws Exception {
        Path export = SharedFolder.need(EXPORT);
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().maxBufferSize(16 * 1024 * 1024).ofNamedCsvRecord(export)) {
            csv.forEach(exported::add);
        }
        exported.forEach(row -> made.add(new TreeMap<>()));
        FileScan scan = new FileScan(
                InputPaths.resolve(List.of(export.toString()), InputStream.nullInputStream()),
                Sourcetypes.shipped(),
                ScanSettings.DEFAULT,
                new SearchContext(0, ZoneOffset.UTC, new Warnings()),
                ScanProgress.NONE,
                entry -> {});
        scan.scan(
                List.of(new ScanRequest(FieldUse.ALL, new SearchTerm.All(new Span(0, 0)), TimeRange.ALL, this::take)));
        assertThat(scan.ledger().totals().events()).isEqualTo(exported.size()).isEqualTo(12);
        assertThat(scan.ledger().totals().isIncomplete()).isFalse();
    }

    private void take(Batch batch) {
        for (int row = 0; row < batch.size(); row++) {
            Map<String, String> fields =
                    made.get(Math.toIntExact(batch.position(row).record() - 1));
            for (String name : batch.names()) {
                Value value = batch.value(name, row);
                if (!value.isNull()) {
                    fields.put(name, String.join("\n", value.texts()));
                }
            }
        }
    }

    @Test
    void everyColumnAgreesOrIsListed() {
        Map<String, String> differences = new LinkedHashMap<>();
        for (String column : columns()) {
            for (int row = 0; row < exported.size(); row++) {
                String theirs = theirs(column, row);
                String ours = made.get(row).getOrDefault(column, "");
                if (!ours.equals(theirs)) {
                    differences.putIfAbsent(
                            column, "row " + (row + 1) + ": Splunk `" + theirs + "`, Karst `" + ours + "`");
                }
            }
        }
        Map<String, String> unexpected = new TreeMap<>(differences);
        unexpected.keySet().removeAll(DIFFERENT.keySet());
        assertThat(unexpected).as("columns that differ").isEmpty();
        assertThat(DIFFERENT.keySet()).as("columns that differ for a reason").isEqualTo(differences.keySet());
    }

    /** The one event type that is not CloudTrail's, {@code err0r}, carries the tag {@code error}. */
    @Test
    void eventTypesAndTagsAreThoseOfTheAddOn() {
        int others = 0;
        for (int row = 0; row < exported.size(); row++) {
            boolean other = theirs("eventtype", row).equals("err0r");
            others += other ? 1 : 0;
            for (String column : List.of("eventtype", "tag", "tag::eventtype")) {
                assertThat(made.get(row).getOrDefault(column, ""))
                        .as(column + " of row " + (row + 1))
                        .isEqualTo(other ? "" : theirs(column, row));
            }
        }
        assertThat(others).isEqualTo(2);
    }

    @Test
    void noFieldIsMadeThatTheExportLacks() {
        TreeSet<String> names = new TreeSet<>();
        made.forEach(row -> names.addAll(row.keySet()));
        names.removeAll(columns());
        assertThat(names).isEmpty();
    }

    @Test
    void theDocumentationListsTheSameColumns() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        Files.readAllLines(TABLE).stream()
                .map(TABLE_ROW::matcher)
                .filter(Matcher::matches)
                .forEach(row -> listed.put(row.group(1), row.group(2)));
        Map<String, String> here = new TreeMap<>();
        DIFFERENT.forEach((column, reason) -> here.put(column, reason.words()));
        assertThat(listed).isEqualTo(here);
        long filled = columns().stream()
                .filter(column -> !DIFFERENT.containsKey(column))
                .filter(column ->
                        exported.stream().anyMatch(row -> !row.getField(column).isEmpty()))
                .count();
        long empty = columns().size() - DIFFERENT.size() - filled;
        assertThat(Files.readString(TABLE))
                .contains("Of its " + columns().size() + " columns " + (filled + empty) + " agree")
                .contains(filled + " with values and " + empty + " that are empty");
    }

    private List<String> columns() {
        return exported.get(0).getHeader();
    }

    /** As a search sees it: the export writes the time for people, and event types on one line. */
    private String theirs(String column, int row) {
        String text = exported.get(row).getField(column);
        return switch (column) {
            case "_time" -> Num.of(OffsetDateTime.parse(text).toEpochSecond()).display();
            case "eventtype" -> text.replace(' ', '\n');
            default -> text;
        };
    }
}
