package dev.karst.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HuntReportsTest {
    @TempDir
    Path folder;

    private ReportedHunt hunt;

    @BeforeEach
    void write() throws IOException {
        hunt = ReportedHunt.in(folder);
        hunt.event(1, "DeleteBucket", "eve", "eu-west-1");
        hunt.event(2, "DeleteObject", "eve", "us-east-1");
        hunt.event(3, "ListBuckets", "eve", "eu-west-1");
        hunt.event(4, "ListBuckets", "bob", "eu-west-1");
    }

    @Test
    void riskIsTheSumOfTheRowsOfEachObject() {
        Object risk = JsonValues.at(hunt.run("--format", "json").json(), "risk");
        assertThat(risk)
                .isEqualTo(List.of(
                        Map.of(
                                "object",
                                "eu-west-1",
                                "type",
                                "other",
                                "score",
                                126L,
                                "detections",
                                List.of("Lists"),
                                "tactics",
                                List.of("discovery"),
                                "events",
                                2L),
                        Map.of(
                                "object",
                                "eve",
                                "type",
                                "user",
                                "score",
                                126L,
                                "detections",
                                List.of("Deletes", "Lists"),
                                "tactics",
                                List.of("discovery", "impact"),
                                "events",
                                3L),
                        Map.of(
                                "object",
                                "bob",
                                "type",
                                "user",
                                "score",
                                63L,
                                "detections",
                                List.of("Lists"),
                                "tactics",
                                List.of("discovery"),
                                "events",
                                1L)));
    }

    @Test
    void theSummaryOfJsonLinesHasTheSameRisk() {
        Object document = hunt.run("--format", "json").json();
        List<String> lines = hunt.run("--format", "jsonl").out().lines().toList();
        Object summary = JsonValues.at(JsonValues.parse(lines.get(lines.size() - 1)), "summary");
        assertThat(((Map<?, ?>) summary).keySet().stream().map(String::valueOf))
                .containsExactly("schema", "run", "detections", "risk", "input");
        assertThat(JsonValues.at(summary, "risk")).isEqualTo(JsonValues.at(document, "risk"));
    }

    @Test
    void rowsOfHuntingDetectionsAddNoRisk() throws IOException {
        hunt.detection("Lists", "Hunting", "T1580", "eventName=List* | table _time user awsRegion");
        Object json = hunt.run("--format", "json").json();
        assertThat(JsonValues.at(json, "risk", 0, "detections")).isEqualTo(List.of("Deletes"));
        assertThat(JsonValues.at(json, "findings", 1, "riskScore")).isEqualTo(63L);
    }

    @Test
    void theTableShowsRiskAndUnknownTechniques() {
        assertThat(hunt.run().out())
                .contains("Note     Deletes: names 1 id that ATT&CK 18 does not have: T9999\n")
                .contains("""
                        Risk     126  eu-west-1  (other, 1 detection: Discovery)
                        Risk     126  eve  (user, 2 detections: Discovery, Impact)
                        Risk      63  bob  (user, 1 detection: Discovery)
                        """);
    }

    @Test
    void csvHasARowForEachFinding() throws IOException {
        hunt.event(5, "DeleteBucket", "=cmd|' /C calc'!A0", "x");
        Ran ran = hunt.run("--format", "csv");
        assertThat(ran.out()).isEqualTo("""
                detection,kind,firstSeen,lastSeen,events,riskScore,message,fields
                Deletes,finding,2024-08-01T00:00:05Z,2024-08-01T00:00:05Z,1,63,'=cmd|' /C calc'!A0 Deletes in (no awsRegion),\
                "{""user"":""=cmd|' /C calc'!A0"",""count"":""1"",""values(awsRegion)"":""x""}"
                Deletes,finding,2024-08-01T00:00:01Z,2024-08-01T00:00:02Z,2,63,eve Deletes in (no awsRegion),\
                "{""user"":""eve"",""count"":""2"",""values(awsRegion)"":[""eu-west-1"",""us-east-1""]}"
                Lists,risk,2024-08-01T00:00:03Z,2024-08-01T00:00:03Z,1,63,eve Lists in eu-west-1,\
                "{""_time"":""1722470403"",""user"":""eve"",""awsRegion"":""eu-west-1""}"
                Lists,risk,2024-08-01T00:00:04Z,2024-08-01T00:00:04Z,1,63,bob Lists in eu-west-1,\
                "{""_time"":""1722470404"",""user"":""bob"",""awsRegion"":""eu-west-1""}"
                """);
    }

    @Test
    void csvWithoutRowsIsItsHeader() {
        assertThat(hunt.run("--format", "csv", "--latest", "2020-01-01").out())
                .isEqualTo("detection,kind,firstSeen,lastSeen,events,riskScore,message,fields\n");
    }

    @Test
    void markdownHasATableForEachDetection() throws IOException {
        hunt.event(5, "DeleteBucket", "a|b`c` @all [x](http://x) <b>\\u202e\\n# x", "x");
        String out = hunt.run("--format", "markdown").out();
        assertThat(out)
                .startsWith("# Karst hunt: 4 rows of 2 detections\n\nInput: 5 events in 5 objects · ")
                .contains("""

                ## Deletes

                **high** · TTP, version 1 · 2 rows · T1485 Data Destruction · T9999

                | first seen | last seen | events | score | message |
                | --- | --- | ---: | ---: | --- |
                | 2024-08-01T00:00:05Z | 2024-08-01T00:00:05Z | 1 | 63 | \
                `` a\\|b`c` @all [x](http://x) <b>\\u{202e}\\u{a}# x Deletes in (no awsRegion) `` |
                | 2024-08-01T00:00:01Z | 2024-08-01T00:00:02Z | 2 | 63 | `eve Deletes in (no awsRegion)` |
                """)
                .contains("| 126 | `eve` | user | 2 | Discovery, Impact |\n")
                .contains("- Broken: cannot run: ");
        Harmless.expect(out);
    }

    @Test
    void markdownCountsRowsThatItDoesNotShow() throws IOException {
        for (int i = 10; i < 40; i++) {
            hunt.event(i, "ListBuckets", "eve", "eu-west-1");
        }
        String out = hunt.run("--format", "markdown").out();
        assertThat(out).contains("**high** · Anomaly, version 1 · 32 rows").contains("""

                And 12 more rows: `--format csv` has all.
                """);
        assertThat(out.lines().filter(line -> line.contains(" Lists in "))).hasSize(20);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "AWS Lambda (v2), 1.5;AWS Lambda (v2), 1.5",
                "a_b;`a_b`",
                "@all;`@all`",
                "www.example.org;`www.example.org`",
                "a`b;`` a`b ``",
                "```;```` ``` ````",
                "a\\|b;`a\\\\u{7c}b`",
                "a|b;`a\\|b`",
                "a\\;`a\\`"
            })
    void markdownTextIsNoMarkup(String value, String markdown) {
        assertThat(MarkdownText.of(value)).isEqualTo(markdown);
    }

    @Test
    void theNavigatorLayerTellsWhatWasLookedFor() throws IOException {
        Object layer = JsonValues.parse(hunt.file("--navigator"));
        assertThat(JsonValues.at(layer, "versions"))
                .isEqualTo(Map.of("attack", "18", "navigator", "5.0.0", "layer", "4.5"));
        assertThat(JsonValues.at(layer, "domain")).isEqualTo("enterprise-attack");
        assertThat((String) JsonValues.at(layer, "description"))
                .isEqualTo("3 rows of 3 detections that ran. The score of a technique is its number of rows. "
                        + "Not in ATT&CK 18: T9999.");
        List<?> techniques = (List<?>) JsonValues.at(layer, "techniques");
        assertThat(techniques)
                .extracting(t -> JsonValues.at(t, "techniqueID"), t -> JsonValues.at(t, "score"))
                .containsExactly(
                        tuple("T1003", null),
                        tuple("T1078", 0L),
                        tuple("T1485", 1L),
                        tuple("T1580", 2L),
                        tuple("T9999", 1L));
        assertThat(JsonValues.at(techniques.get(0), "metadata"))
                .isEqualTo(List.of(Map.of("name", "could not run", "value", "Broken")));
        assertThat(JsonValues.at(layer, "gradient", "maxValue")).isEqualTo(2L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "markdown", "json", "table"})
    void equalInputGivesEqualBytes(String format) throws IOException {
        assertThat(hunt.run("--format", format).out())
                .isNotEmpty()
                .isEqualTo(hunt.run("--format", format).out());
        assertThat(hunt.file("--report")).isEqualTo(hunt.file("--report"));
        assertThat(hunt.file("--navigator")).isEqualTo(hunt.file("--navigator"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--report", "--navigator"})
    void filesThatAreThereStayUnlessForced(String option) throws IOException {
        Path file = folder.resolve("mine");
        Files.writeString(file, "mine");
        Ran ran = hunt.run(option, file.toString());
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).isEqualTo("karst: " + option + ": mine is there already; --force replaces it\n");
        assertThat(file).hasContent("mine");
        hunt.run(option, file.toString(), "--force");
        assertThat(Files.readString(file)).contains("Karst hunt");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).noneMatch(f -> f.toString().endsWith(".part"));
        }
    }

    @Test
    void twoReportsNeedTwoFiles() {
        String file = folder.resolve("x").toString();
        Ran ran = hunt.run("--report", file, "--navigator", file);
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).isEqualTo("karst: --report and --navigator name the same file\n");
    }
}
