package dev.karst.sources.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.engine.command.Commands;
import dev.karst.engine.data.Batch;
import dev.karst.engine.data.FieldUse;
import dev.karst.engine.data.Warnings;
import dev.karst.engine.function.SearchCondition;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.runtime.ScanRequest;
import dev.karst.engine.runtime.TimeRange;
import dev.karst.language.diagnostic.Diagnostics;
import dev.karst.language.macro.Macros;
import dev.karst.language.parse.SearchParser;
import dev.karst.language.text.Span;
import dev.karst.language.tree.SearchTerm;
import dev.karst.sources.object.InputPaths;
import dev.karst.sources.sourcetype.Sourcetypes;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Random records and conditions: each search is given exactly the events for which its condition holds of all their
 * fields, whatever other searches run beside it. {@code -Dkarst.seed=N} changes them.
 */
class DispatchTest {
    private static final long SEED = Long.getLong("karst.seed", 1);
    private static final int ROUNDS = 150;
    private static final int RECORDS = 40;
    private static final int CONDITIONS = 25;

    private static final List<String> KEYS = List.of(
            "\"eventName\"",
            "\"eventName\"",
            "\"event\\u004eame\"",
            "\"errorCode\"",
            "\"errorMessage\"",
            "\"sourceIPAddress\"",
            "\"eventType\"",
            "\"userAgent\"",
            "\"eventtype\"",
            "\"tag\"",
            "\"sourcetype\"",
            "\"_time\"",
            "\"userIdentity.type\"",
            "\"x\"");
    private static final List<String> VALUES = List.of(
            "\"Get\"",
            "\"get\"",
            "\"GetObject\"",
            "\"G\\u0065t\"",
            "\"\\u212a\"",
            "\"k\"",
            "\"success\"",
            "\"AccessDenied\"",
            "\"10.0.0.7\"",
            "\"\"",
            "\"é\"",
            "\"a\\\\b\\n\"",
            "7",
            "7.0",
            "-1e3",
            "true",
            "null",
            "[]",
            "{}",
            "[\"Get\",7,null]",
            "{\"type\":\"IAMUser\",\"arn\":\"k\"}",
            "{\"type\":[\"IAMUser\",\"Root\"],\"list\":[{\"a\":\"Get\"},{\"a\":7}]}",
            "{\"list\":{\"a\":\"k\"}}");
    private static final List<String> FIELDS = List.of(
            "eventName",
            "errorCode",
            "user_type",
            "userIdentity.type",
            "userIdentity.list{}.a",
            "userIdentity.list.a",
            "src_ip",
            "src",
            "action",
            "status",
            "eventtype",
            "tag",
            "sourcetype",
            "source",
            "index",
            "x",
            "nosuch",
            "date_hour",
            "userIdentity",
            "user_agent");
    private static final List<String> LITERALS = List.of(
            "Get",
            "G*",
            "*et*",
            "*",
            "k",
            "success",
            "failure",
            "IAMUser",
            "7",
            "10.0.0.0/8",
            "null",
            "\"\"",
            "é",
            "aws:cloudtrail",
            "main",
            "true",
            "unknown");

    private final Random random = new Random(SEED);

    /** The records that a request was given, by number. */
    private record Given(List<Long> records, List<Batch> batches) {
        void take(Batch batch) {
            batches.add(batch);
            for (int row = 0; row < batch.size(); row++) {
                records.add(batch.position(row).record());
            }
        }
    }

    @Test
    void everySearchIsGivenWhatItsConditionHoldsFor() throws Exception {
        long accepted = 0;
        long rejected = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String log = log();
            List<SearchTerm> conditions = new ArrayList<>(List.of(new SearchTerm.All(new Span(0, 0))));
            List<String> texts = new ArrayList<>(List.of("*"));
            for (int i = 0; i < CONDITIONS; i++) {
                texts.add(condition(3));
                conditions.add(parse(texts.get(texts.size() - 1)));
            }
            List<Given> together = scan(log, conditions);
            // Without the first nothing is read in full beforehand.
            List<Given> probed = scan(log, conditions.subList(1, conditions.size()));
            for (int i = 0; i < conditions.size(); i++) {
                List<Long> wanted = holding(conditions.get(i), together.get(0).batches());
                assertThat(together.get(i).records())
                        .as(texts.get(i) + ", seed " + SEED + " round " + round + "\n" + log)
                        .isEqualTo(wanted);
                if (i > 0) {
                    assertThat(probed.get(i - 1).records())
                            .as(texts.get(i) + ", without a search for everything, seed " + SEED + " round " + round)
                            .isEqualTo(wanted);
                }
                accepted += wanted.size();
                rejected += RECORDS - wanted.size();
            }
        }
        assertThat(accepted).isGreaterThan(10_000);
        assertThat(rejected).isGreaterThan(10_000);
    }

    private static List<Long> holding(SearchTerm condition, List<Batch> all) {
        Predicate<dev.karst.engine.data.Row> test = SearchCondition.compile(condition, context());
        List<Long> records = new ArrayList<>();
        for (Batch batch : all) {
            for (int row = 0; row < batch.size(); row++) {
                if (test.test(batch.row(row))) {
                    records.add(batch.position(row).record());
                }
            }
        }
        return records;
    }

    private static SearchContext context() {
        return new SearchContext(0, ZoneOffset.UTC, new Warnings());
    }

    private static List<Given> scan(String log, List<SearchTerm> conditions) throws Exception {
        List<Given> given = new ArrayList<>();
        List<ScanRequest> requests = new ArrayList<>();
        for (SearchTerm condition : conditions) {
            Given taken = new Given(new ArrayList<>(), new ArrayList<>());
            given.add(taken);
            requests.add(new ScanRequest(FieldUse.ALL, condition, TimeRange.ALL, taken::take));
        }
        InputStream in = new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8));
        FileScan scan = new FileScan(
                InputPaths.resolve(List.of("-"), in),
                Sourcetypes.shipped(),
                ScanSettings.DEFAULT,
                context(),
                ScanProgress.NONE,
                entry -> {});
        scan.scan(requests);
        assertThat(scan.ledger().totals().events()).isEqualTo(RECORDS);
        return given;
    }

    private String log() {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < RECORDS; i++) {
            log.append("{\"eventSource\":\"s3.amazonaws.com\",\"eventName\":\"Base\",\"eventTime\":\"2024-08-01T0")
                    .append(i % 10)
                    .append(":00:00Z\"");
            for (int k = random.nextInt(5); k > 0; k--) {
                log.append(',').append(oneOf(KEYS)).append(':').append(oneOf(VALUES));
            }
            if (random.nextBoolean()) {
                log.append(",\"userIdentity\":").append(oneOf(VALUES));
            }
            // What tells the sourcetype has to be a string at last.
            log.append(",\"eventName\":").append(oneOf(List.of("\"Get\"", "\"GetObject\"", "\"k\"", "\"Other\"")));
            log.append("}\n");
        }
        return log.toString();
    }

    private String condition(int depth) {
        return switch (depth == 0 ? 6 : random.nextInt(8)) {
            case 0 -> "(" + condition(depth - 1) + " OR " + condition(depth - 1) + ")";
            case 1 -> "NOT " + condition(depth - 1);
            case 2 -> "(" + condition(depth - 1) + " " + condition(depth - 1) + ")";
            case 3 -> oneOf(FIELDS) + " IN (" + oneOf(LITERALS) + ", " + oneOf(LITERALS) + ")";
            case 4 -> oneOf(FIELDS) + oneOf(List.of("!=", "<", ">=")) + oneOf(LITERALS);
            default -> oneOf(FIELDS) + "=" + oneOf(LITERALS);
        };
    }

    private static SearchTerm parse(String text) {
        Diagnostics found = new Diagnostics();
        return new SearchParser(new Commands())
                .searchTerm(text, Macros.none(), found)
                .orElseThrow(() -> new AssertionError(text + ": " + found.inOrder()));
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
