package dev.karst.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {
    private static final String DETECTION = "AWS Lambda UpdateFunctionCode";

    @TempDir
    Path folder;

    private String logs;

    @BeforeEach
    void writeTrail() throws IOException {
        logs = folder.resolve("logs").toString();
        write(
                "1.json",
                "{\"Records\":[" + event(1, "UpdateFunctionCode20150331v2", "alice", "pay") + ","
                        + event(2, "GetFunction", "alice", "pay") + "]}");
        write(
                "2.json",
                event(3, "UpdateFunctionCode20150331v2", "alice", "mail") + "\n"
                        + event(4, "UpdateFunctionCode20150331v2", "bob", "pay") + "\n");
        write("README.md", "# no log\n");
    }

    @Nested
    class Hunt {
        @Test
        void printsATable() {
            Ran ran = Ran.of("hunt", logs);
            assertThat(ran.exit()).isZero();
            assertThat(ran.out())
                    .contains(DETECTION + "  (Hunting, version 2, 2 rows)  T1204")
                    .contains("User arn:aws:iam::123456789012:user/alice is attempting to update the lambda function "
                            + "code of mail, pay from this IP 192.0.2.1")
                    .contains("2024-08-01T00:00:01Z → 2024-08-01T00:00:03Z  2 events  score 63")
                    .contains("evidence  2.json#1  1.json#1")
                    .contains("Ran      1 of 1 detection\n")
                    .contains("Input    4 events in 2 objects · 1 skipped (no log) · 0 quarantined\n")
                    .endsWith("Result   2 rows of 1 detection\n");
            assertThat(ran.err()).isEmpty();
        }

        @Test
        void writesJson() {
            Object json = Ran.of("hunt", logs, "--format", "json").json();
            assertThat(keys(json)).containsExactly("schema", "run", "detections", "findings", "risk", "input");
            assertThat(JsonValues.at(json, "schema")).isEqualTo("karst.hunt/1");
            assertThat(keys(JsonValues.at(json, "run")))
                    .containsExactly("earliest", "latest", "now", "timeZone", "engine", "complete", "passes");
            assertThat(JsonValues.at(json, "run", "earliest")).isNull();
            assertThat(JsonValues.at(json, "run", "now")).isNull();
            assertThat(keys(JsonValues.at(json, "detections", 0)))
                    .containsExactly(
                            "id", "name", "type", "version", "from", "ran", "verdict", "rows", "notes", "diagnostics");
            assertThat(JsonValues.at(json, "detections", 0, "ran")).isEqualTo(true);
            assertThat(JsonValues.at(json, "detections", 0, "rows")).isEqualTo(2L);
            assertThat(JsonValues.at(json, "detections", 0, "from")).isEqualTo("built-in");
            assertThat(JsonValues.at(json, "detections", 0, "verdict"))
                    .isEqualTo(Map.of("language", "exact", "fields", "known", "unknownFields", List.of()));
            assertThat(JsonValues.at(json, "input", "objects")).isEqualTo(3L);
            assertThat(JsonValues.at(json, "input", "events")).isEqualTo(4L);
        }

        @Test
        void writesFindings() {
            Object json = Ran.of("hunt", logs, "--format", "json").json();
            Object finding = JsonValues.at(json, "findings", 0);
            assertThat(keys(finding))
                    .containsExactly(
                            "id",
                            "kind",
                            "detection",
                            "firstSeen",
                            "lastSeen",
                            "events",
                            "evidence",
                            "fields",
                            "message",
                            "severity",
                            "riskScore",
                            "riskObjects",
                            "threatObjects",
                            "techniques");
            assertThat(JsonValues.at(finding, "kind")).isEqualTo("report");
            assertThat(JsonValues.at(finding, "events")).isEqualTo(2L);
            assertThat(JsonValues.at(finding, "firstSeen")).isEqualTo("2024-08-01T00:00:01Z");
            assertThat(JsonValues.at(finding, "evidence")).isEqualTo(List.of("2.json#1", "1.json#1"));
            assertThat(JsonValues.at(finding, "fields", "count")).isEqualTo("2");
            assertThat(JsonValues.at(finding, "fields", "function_updated")).isEqualTo(List.of("mail", "pay"));
            assertThat(JsonValues.at(finding, "techniques")).isEqualTo(List.of("T1204"));
        }

        @Test
        void writesOneFindingALine() {
            List<String> lines =
                    Ran.of("hunt", logs, "--format", "jsonl").out().lines().toList();
            assertThat(lines).hasSize(3);
            assertThat(keys(JsonValues.parse(lines.get(0)))).containsExactly("finding");
            assertThat(keys(JsonValues.at(JsonValues.parse(lines.get(2)), "summary")))
                    .containsExactly("schema", "run", "detections", "risk", "input");
        }

        @ParameterizedTest
        @ValueSource(strings = {"table", "json", "jsonl"})
        void givesEqualBytesForEqualInput(String format) {
            Ran first = Ran.of("hunt", logs, "--format", format);
            assertThat(Ran.of("hunt", logs, "--format", format)).isEqualTo(first);
        }

        @Test
        void numbersSeveralPaths() {
            Object json = Ran.of("hunt", logs + "/2.json", logs + "/1.json", "--format", "json")
                    .json();
            assertThat(JsonValues.at(json, "findings", 0, "evidence")).isEqualTo(List.of("0:2.json#1", "1:1.json#1"));
        }

        @Test
        void looksOnlyAtTheTimesAskedFor() {
            Ran ran = Ran.of(
                    "hunt", logs, "--earliest", "2024-08-01T00:00:04Z", "--latest", "2024-08-02", "--format", "json");
            assertThat(JsonValues.at(ran.json(), "detections", 0, "rows")).isEqualTo(1L);
            assertThat(JsonValues.at(ran.json(), "run", "earliest")).isEqualTo("2024-08-01T00:00:04Z");
            assertThat(JsonValues.at(ran.json(), "run", "latest")).isEqualTo("2024-08-02T00:00:00Z");
            assertThat(JsonValues.at(ran.json(), "run", "now")).isEqualTo("2024-08-02T00:00:00Z");
        }
    }

    @Nested
    class Exits {
        @Test
        void oneWhereRowsReachTheLevel() {
            assertThat(Ran.of("hunt", logs, "--fail-on", "any").exit()).isEqualTo(1);
            assertThat(Ran.of("hunt", logs, "--fail-on", "critical").exit()).isZero();
            assertThat(Ran.of("hunt", logs + "/README.md", "--fail-on", "any").exit())
                    .isZero();
            expectUsage("none of informational", "hunt", logs, "--fail-on", "severe");
        }

        @Test
        void twoForWrongUsage() throws IOException {
            expectUsage(" no such file or folder", "hunt", logs + "/none.json");
            expectUsage("nothing matches", "hunt", logs + "/*.log");
            expectUsage("--content", "hunt", logs, "--content", logs + "/none");
            expectUsage("--status", "hunt", logs, "--status", "new");
            expectUsage("--tz", "hunt", logs, "--tz", "Nowhere");
            expectUsage("--earliest", "hunt", logs, "--earliest", "someday");
            expectUsage("--earliest is not before --latest", "hunt", logs, "--earliest", "2", "--latest", "1");
            expectUsage("--memory", "hunt", logs, "--memory", "much");
            expectUsage("--sourcetype", "hunt", logs, "--sourcetype", "x");
            expectUsage("PATH", "hunt");
            expectUsage("--nothing", "hunt", logs, "--nothing");
            expectUsage("no such file or folder", "search", "x", "--data", logs + "/none");
        }

        @Test
        void threeForDamagedInput() throws IOException {
            write("3.json", "{\"Records\":[" + event(5, "GetFunction", "carol", "pay"));
            Ran ran = Ran.of("hunt", logs, "--fail-on", "any");
            assertThat(ran.exit()).isEqualTo(3);
            assertThat(ran.err())
                    .isEqualTo("input: 3.json: damaged in 1 place, first: the object ends within its array\n");
            assertThat(ran.out()).contains("5 events in 3 objects").contains("1 damaged stretches");
            assertThat(Ran.of("hunt", logs, "--allow-partial").exit()).isZero();
            assertThat(Ran.of("hunt", logs, "--allow-partial", "--fail-on", "any")
                            .exit())
                    .isEqualTo(1);
            assertThat(Ran.of("search", "eventName=GetFunction", "--data", logs).exit())
                    .isEqualTo(3);
        }

        @Test
        void fourWhereANamedDetectionCannotRun() throws IOException {
            String content = content("| nosuchcommand x");
            Ran named = Ran.of("hunt", logs, "--content", content, "--detection", "My Detection");
            assertThat(named.exit()).isEqualTo(4);
            assertThat(named.err()).contains("My Detection cannot run").contains("nosuchcommand");
            assertThat(Ran.of("hunt", logs, "--content", content).exit()).isZero();
            assertThat(Ran.of("hunt", logs, "--content", content, "--strict").exit())
                    .isEqualTo(4);
        }

        @Test
        void zeroForAnEmptyFolderWhichIsSaid() throws IOException {
            String empty = Files.createDirectory(folder.resolve("empty")).toString();
            Ran ran = Ran.of("hunt", empty);
            assertThat(ran.exit()).isZero();
            assertThat(ran.err()).isEqualTo("nothing was read: no file was found there\n");
            assertThat(Ran.of("hunt", empty, "--strict").exit()).isEqualTo(3);
            assertThat(Ran.of("hunt", logs + "/README.md").err())
                    .contains("nothing was read")
                    .contains("README.md: skipped: no log");
        }

        @Test
        void twoForAnUnknownDetectionWithNamesThatAreNear() {
            Ran ran = Ran.of("hunt", logs, "--detection", "AWS Lambda UpdateFunctionCod");
            assertThat(ran.exit()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).contains(DETECTION);
        }

        @ParameterizedTest
        @ValueSource(strings = {"--unique", "--threads"})
        void twoForOptionsOfLaterVersions(String option) {
            expectUsage(option + " is not there yet in this version", "hunt", logs, option, "x.html");
            expectUsage(option + " is not there yet in this version", "hunt", logs, option + "=x.html");
        }

        private void expectUsage(String message, String... arguments) {
            Ran ran = Ran.of(arguments);
            assertThat(ran.exit()).as(String.join(" ", arguments)).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).startsWith("karst: ").contains(message);
        }
    }

    @Nested
    class Search {
        @Test
        void writesOneRowALine() {
            Ran ran = Ran.of(
                    "search",
                    "eventName=Update* | stats count values(requestParameters.functionName) as names max(x) as gone by user",
                    "--data",
                    logs);
            assertThat(ran.exit()).isZero();
            List<Object> rows = ran.out().lines().map(JsonValues::parse).toList();
            assertThat(rows)
                    .containsExactlyInAnyOrder(
                            Map.of("user", "alice", "count", "2", "names", List.of("mail", "pay")),
                            Map.of("user", "bob", "count", "1", "names", "pay"));
        }

        @Test
        void givesEventsNewestFirst() {
            Ran ran = Ran.of("search", "eventSource=lambda* | table eventID", "--data", logs, "--format", "jsonl");
            assertThat(ran.out().lines())
                    .containsExactly(
                            "{\"eventID\":\"id-4\"}",
                            "{\"eventID\":\"id-3\"}",
                            "{\"eventID\":\"id-2\"}",
                            "{\"eventID\":\"id-1\"}");
        }

        @Test
        void printsATable() {
            Ran ran =
                    Ran.of("search", "Update* user=bob | table user eventID none", "--data", logs, "--format", "table");
            assertThat(ran.out()).isEqualTo("user  eventID\nbob   id-4\n");
        }

        @Test
        void canUseTheMacrosOfTheContent() {
            Ran ran = Ran.of("search", "`cloudtrail` | stats count", "--data", logs);
            assertThat(ran.out()).isEqualTo("{\"count\":\"4\"}\n");
        }

        @Test
        void showsWhatIsWrongWithIt() {
            Ran ran = Ran.of("search", "eventName=x | stts count", "--data", logs);
            assertThat(ran.exit()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).contains("stts").contains("stats").contains("^");
        }

        @Test
        void refusesOptionsOfLaterVersions() {
            assertThat(Ran.of("search", "x", "--data", logs, "--threads=2").exit())
                    .isEqualTo(2);
        }
    }

    @Nested
    class HostileLogs {
        private static final String RAW = "a\u001b[2J\u009b\u202eb\u2066c\u007fd\u200be\ud83df\udb40\udc41g😀";

        @BeforeEach
        void writeHostileTrail() throws IOException {
            StringBuilder escaped = new StringBuilder();
            for (char c : RAW.toCharArray()) {
                escaped.append(String.format("\\u%04x", (int) c));
            }
            write("hostile.json", event(9, "UpdateFunctionCode", "mallory", escaped.toString()));
            write("raw.json", event(8, "UpdateFunctionCode", "mallory2", "a\u202eb\u2066c\u009bd\u007fe\udb40\udc41f"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"table", "json", "jsonl"})
        void neverReachTheTerminalFromAHunt(String format) {
            Ran ran = Ran.of("hunt", logs, "--format", format);
            assertThat(ran.err()).isEmpty();
            assertThat(ran.exit()).isZero();
            Harmless.expect(ran.out());
            assertThat(ran.out()).contains("mallory").contains("a\\u");
        }

        @ParameterizedTest
        @ValueSource(strings = {"table", "jsonl", "csv"})
        void neverReachTheTerminalFromASearch(String format) {
            Ran ran = Ran.of(
                    "search",
                    "mallory* | table user requestParameters.functionName _raw",
                    "--data",
                    logs,
                    "--format",
                    format);
            assertThat(ran.err()).isEmpty();
            assertThat(ran.exit()).isZero();
            Harmless.expect(ran.out());
            assertThat(ran.out()).contains("mallory");
        }

        @ParameterizedTest
        @ValueSource(strings = {"table", "jsonl", "csv"})
        void mayHaveHostileFieldNames(String format) throws IOException {
            write(
                    "names.json",
                    "{\"eventSource\":\"a\",\"eventName\":\"Odd\",\"k\\u001b[2J\\u202e\\u009b\\u0007\\r\":1}\n");
            Ran ran = Ran.of("search", "eventName=Odd | fields k*", "--data", logs, "--format", format);
            assertThat(ran.exit()).isZero();
            Harmless.expect(ran.out() + ran.err());
            assertThat(ran.out()).contains("k\\u").contains("1b");
        }

        @ParameterizedTest
        @ValueSource(strings = {"table", "json", "jsonl"})
        void mayHaveHostileObjectNames(String format) throws IOException {
            String name = "n\u001b]0;x\u0007\r.json";
            write(name, event(7, "UpdateFunctionCode", "mallory", "x"));
            write("broken" + name, "{!");
            Path ledger = folder.resolve("ledger.jsonl");
            Ran ran = Ran.of("hunt", logs, "--format", format, "--ledger", ledger.toString());
            assertThat(ran.exit()).isEqualTo(3);
            Harmless.expect(ran.out() + ran.err() + Files.readString(ledger));
            assertThat(ran.out()).contains("u{1b}]0;x");
            assertThat(ran.err()).contains("brokenn\\u{1b}]0;x\\u{7}\\u{d}.json: quarantined");
        }

        @Test
        void mayMakeWarningsAndNotes() {
            Ran ran = Ran.of("search", "index=\"a\u001b[2J\u202e\" | head 1", "--data", logs);
            assertThat(ran.err()).startsWith("note: ").contains("u{1b}");
            Harmless.expect(ran.out() + ran.err());
        }

        @Test
        void mayComeFromContent() throws IOException {
            String content = content("eventName=Update* | table user");
            Path detection = Path.of(content, "detections/cloud/my_detection.yml");
            Files.writeString(
                    detection,
                    Files.readString(detection).replace("name: My Detection", "name: \"My\\e[2J\\u202E Detection\""));
            for (String[] arguments :
                    new String[][] {{"hunt", logs, "--content", content}, {"detections", "--content", content}}) {
                Ran ran = Ran.of(arguments);
                assertThat(ran.exit()).isZero();
                Harmless.expect(ran.out() + ran.err());
                assertThat(ran.out()).contains("My\\u{1b}[2J\\u{202e} Detection");
            }
        }

        @Test
        void areWholeInJson() {
            Ran ran = Ran.of("search", "user=mallory | table requestParameters.functionName", "--data", logs);
            assertThat(JsonValues.at(ran.json(), "requestParameters.functionName"))
                    .asString()
                    .isEqualTo(RAW);
        }

        @Test
        void argumentsAreHarmlessToo() {
            for (String[] arguments : new String[][] {
                {"hunt", folder + "/a\u001b[2J\u202e"},
                {"hunt", logs, "--detection", "x\u001b[2J\u202e"},
                {"hunt", logs, "--\u001b[2J"},
                {"hunt", logs, "--format", "\u001b[2J"},
                {"search", "x | \u001b[2J\u202e", "--data", logs},
            }) {
                Ran ran = Ran.of(arguments);
                assertThat(ran.exit()).isEqualTo(2);
                Harmless.expect(ran.err());
            }
        }
    }

    @Nested
    class Detections {
        @Test
        void areListedAsJson() throws IOException {
            Ran ran = Ran.of("detections", "--content", content("| nosuchcommand x"), "--format", "json");
            assertThat(ran.exit()).isZero();
            Object json = ran.json();
            assertThat(keys(json)).containsExactly("schema", "detections", "totals");
            assertThat(JsonValues.at(json, "schema")).isEqualTo("karst.detections/1");
            assertThat(keys(JsonValues.at(json, "detections", 0)))
                    .containsExactly("id", "name", "type", "status", "version", "from", "verdict");
            assertThat(keys(JsonValues.at(json, "detections", 0, "verdict")))
                    .contains("language", "fields", "reason", "token");
            assertThat(JsonValues.at(json, "detections", 0, "verdict", "language"))
                    .isEqualTo("exact");
            assertThat(JsonValues.at(json, "detections", 1, "verdict", "language"))
                    .isEqualTo("cannot-run");
            assertThat(JsonValues.at(json, "detections", 1, "verdict", "token")).isEqualTo("nosuchcommand");
            assertThat(JsonValues.at(json, "totals", "detections")).isEqualTo(2L);
            assertThat(JsonValues.at(json, "totals", "cannotRun")).isEqualTo(1L);
        }

        @Test
        void areListedAsATable() throws IOException {
            Ran ran = Ran.of("detections", "--content", content("| nosuchcommand x"));
            assertThat(ran.out())
                    .contains(DETECTION)
                    .contains("cannot-run")
                    .endsWith("2 detections: 1 can run, 1 with every field known, 1 cannot run\n");
            assertThat(Ran.of("detections", "--content", content("| nosuchcommand x"), "--strict")
                            .exit())
                    .isEqualTo(4);
        }
    }

    @Test
    void aSearchThatMakesItsRowsNeedsNoData() {
        Ran ran = Ran.of("search", "| makeresults | eval a=1+1 | fields - _time", "--now", "2024-08-01");
        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).isEqualTo("{\"a\":\"2\"}\n");
        assertThat(ran.err()).isEmpty();
        assertThat(Ran.of("search", "| makeresults", "--now", "0", "--data", logs)
                        .err())
                .isEqualTo("note: the search makes its own rows, so --data is not read\n");
    }

    @Test
    void aSearchThatReadsEventsNeedsData() {
        Ran ran = Ran.of("search", "eventName=*");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("--data PATH");
    }

    @Test
    void helpAndVersionAreResults() {
        assertThat(Ran.of("--help").out()).contains("karst hunt").contains("Exit codes");
        assertThat(Ran.of("--version").out()).startsWith("karst ");
        for (String command : new String[] {"hunt", "search", "detections"}) {
            Ran ran = Ran.of(command, "--help");
            assertThat(ran.exit()).isZero();
            assertThat(ran.out()).startsWith("Usage: karst " + command);
        }
    }

    private static String event(int second, String name, String user, String function) {
        return "{\"eventSource\":\"lambda.amazonaws.com\",\"eventName\":\"" + name + "\",\"eventID\":\"id-" + second
                + "\",\"eventTime\":\"2024-08-01T00:00:0" + second
                + "Z\",\"sourceIPAddress\":\"192.0.2.1\",\"userAgent\":\"aws-cli/2\",\"eventType\":\"AwsApiCall\","
                + "\"userIdentity\":{\"type\":\"IAMUser\",\"userName\":\"" + user
                + "\",\"accountId\":\"123456789012\",\"arn\":\"arn:aws:iam::123456789012:user/" + user
                + "\"},\"requestParameters\":{\"functionName\":\"" + function + "\"}}";
    }

    private void write(String name, String content) throws IOException {
        Path file = Path.of(logs, name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    /** A content folder with one detection. */
    private String content(String search) throws IOException {
        Path detections = folder.resolve("content/detections/cloud");
        Files.createDirectories(detections);
        Files.writeString(detections.resolve("my_detection.yml"), """
                name: My Detection
                id: 11111111-2222-4333-8444-555555555555
                version: 1
                date: '2024-08-01'
                author: nobody
                status: production
                type: Hunting
                description: One that is made for a test.
                data_source: [AWS CloudTrail]
                search: '`cloudtrail` %s'
                how_to_implement: none
                known_false_positives: none
                references: []
                tags:
                  analytic_story: [None]
                  asset_type: AWS Account
                  mitre_attack_id: [T1204]
                  product: [Splunk Enterprise]
                  security_domain: network
                """.formatted(search));
        return folder.resolve("content").toString();
    }

    private static List<String> keys(Object json) {
        return ((Map<?, ?>) json).keySet().stream().map(String::valueOf).toList();
    }
}
