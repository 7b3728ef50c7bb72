package dev.karst.detection.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.detection.content.RiskConfiguration.RiskObjectField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetectionReaderTest {

    @Test
    void readsEveryPart() {
        ContentPack pack = Texts.read(Texts.DETECTION);

        assertThat(pack.problems()).isEmpty();
        Detection detection = pack.detections().get(0);
        assertThat(detection.id()).isEqualTo("3f0a");
        assertThat(detection.name()).isEqualTo("Root - Signs In v1.2/a");
        assertThat(detection.version()).isEqualTo(7);
        assertThat(detection.type()).isEqualTo(DetectionType.TTP);
        assertThat(detection.status()).isEqualTo(Status.PRODUCTION);
        assertThat(detection.description()).isEqualTo("Root signed in.");
        assertThat(detection.search())
                .isEqualTo("`cloudtrail` eventName=ConsoleLogin | `root___signs_in_v1_2_a_filter`");
        assertThat(detection.dataSources()).containsExactly("AWS CloudTrail", "A AND B");
        assertThat(detection.stories()).containsExactly("Sign-in");
        assertThat(detection.techniques()).containsExactly("T1078");
        assertThat(detection.references()).containsExactly("https://example.org/a");
        assertThat(detection.knownFalsePositives()).isEqualTo("None.");
        assertThat(detection.howToImplement()).isEqualTo("Collect it.");
        assertThat(detection.risk().message()).isEqualTo("$user$ signed in");
        assertThat(detection.risk().riskObjects()).containsExactly(new RiskObjectField("user", "user"));
        assertThat(detection.origin()).isEqualTo("a.yml");
        assertThat(detection.place()).isEqualTo(new Place("a.yml", 10, 9));
        assertThat(detection.filterMacro()).isEqualTo("root___signs_in_v1_2_a_filter");
    }

    @Test
    void scoresFromImpactAndConfidenceAlone() {
        RiskConfiguration risk = Texts.read(Texts.DETECTION).detections().get(0).risk();
        assertThat(risk.score()).isEqualTo(63);
    }

    @Test
    void theLeastDetectionScoresNothingAndIsHigh() {
        ContentPack pack = Texts.read("""
                {name: a, id: b, version: 0, type: Hunting, status: experimental, description: c, search: d}
                """);

        assertThat(pack.problems()).isEmpty();
        Detection detection = pack.detections().get(0);
        assertThat(detection.risk()).isNull();
        assertThat(detection.severity()).isEqualTo(Severity.HIGH);
        assertThat(detection.schedule()).isNull();
        assertThat(detection.howToImplement()).isEmpty();
        assertThat(detection.techniques()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TTP,true", "Anomaly,true", "Hunting,false", "Correlation,false"})
    void withoutDeploymentTheTypeDecidesAboutRiskEvents(String type, boolean creates) {
        Detection detection = Texts.read(Texts.DETECTION.replace("type: TTP", "type: " + type))
                .detections()
                .get(0);
        assertThat(detection.createsRiskEvent()).isEqualTo(creates);
    }

    @Test
    void deploymentGivesScheduleAndRiskEvents() {
        ContentReader reader = new ContentReader();
        reader.deployment("d.yml", Texts.DEPLOYMENT.replace("enabled: true", "enabled: false"));
        reader.detection("a.yml", Texts.DETECTION, "a.yml", false);
        ContentPack pack = reader.pack("test");

        assertThat(pack.problems()).isEmpty();
        Detection detection = pack.detections().get(0);
        assertThat(detection.schedule()).isEqualTo(new Schedule("0 * * * *", "-70m@m", "-10m@m", "auto"));
        assertThat(detection.createsRiskEvent()).isFalse();
    }

    @Test
    void folderOfDeprecatedDetectionsDecidesTheStatus() {
        ContentReader reader = new ContentReader();
        reader.detection("a.yml", Texts.DETECTION, "a.yml", true);
        assertThat(reader.pack("test").detections().get(0).status()).isEqualTo(Status.DEPRECATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "id", "version", "type", "status", "description", "search"})
    void whatEveryDetectionNeeds(String key) {
        assertThat(Texts.problems(Texts.without(key + ":", Texts.DETECTION)))
                .containsExactly("a.yml:1:1: `" + key + "` is missing [K2004]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: Root - Signs In v1.2/a | name:          | 1:6: `name` has no value [K2004]",
                "name: Root - Signs In v1.2/a | name: ' '      | 1:7: `name` is empty [K2004]",
                "name: Root - Signs In v1.2/a | name: 12       | 1:7: `name` must be a text, not a number [K2005]",
                "name: Root - Signs In v1.2/a | name: [a]      | 1:7: `name` must be a text, not a list [K2005]",
                "name: Root - Signs In v1.2/a | name: true     | 1:7: `name` must be a text, not true or false [K2005]",
                "version: 7 | version: seven | 3:10: `version` must be a whole number, not a text [K2005]",
                "version: 7 | version: 1.5   | 3:10: `version` must be a whole number, not a number [K2005]",
                "version: 7 | version: -1    | 3:10: `version` must be a whole number, 0 or more, not `-1` [K2005]",
                "version: 7 | version: 0x1F  | 3:10: `version` must be a whole number, 0 or more, not `0x1F` [K2005]",
                "version: 7 | version: 99999999999 | 3:10: `version` must be a whole number, 0 or more, not `99999999999` [K2005]",
                "type: TTP  | type: Anomoly  | 4:7: `type` is `Anomoly`, which is not known: expected TTP, Anomaly, Hunting or Correlation; did you mean `Anomaly`? [K2006]",
                "type: TTP  | type: ttp      | 4:7: `type` is `ttp`, which is not known: expected TTP, Anomaly, Hunting or Correlation; did you mean `TTP`? [K2006]",
                "status: production | status: removed | 5:9: `status` is `removed`, which is not known: expected production, experimental or deprecated [K2006]",
                "references:  | references: none\\nnothing: | 13:13: `references` must be a list, not a text [K2005]",
                "- T1078    | - 1078         | 23:5: `tags.mitre_attack_id` must be a text, not a number [K2005]",
                "impact: 70 | impact: 101    | 19:11: `tags.impact` must be a whole number, 0 to 100, not `101` [K2005]",
            })
    void whatIsNotAsItShouldBe(String good, String bad, String problem) {
        String text = Texts.DETECTION.replace(good, bad.replace("\\n", "\n"));
        assertThat(Texts.problems(text)).containsExactly("a.yml:" + problem);
    }

    @Test
    void allProblemsOfAFileAtOnce() {
        String text = Texts.DETECTION
                .replace("id: 3f0a", "id: 3")
                .replace("type: TTP", "type: X")
                .replace("impact: 70\n", "impact: high\n");
        assertThat(Texts.read(text).problems()).extracting(ContentProblem::line).containsExactly(2, 4, 19);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rba: {}", "finding: {}", "intermediate_findings: {}", "creation_date: '2026-05-13'"})
    void laterGenerationsAreNamedAsSuch(String line) {
        String key = line.substring(0, line.indexOf(':'));
        assertThat(Texts.problems(line + "\n" + Texts.DETECTION.replace("type: TTP", "type: 3")))
                .containsExactly(
                        "a.yml:1:1: generation 5.x/6.x content is not supported yet (it has `" + key + "`) [K2007]");
    }

    @Test
    void theLaterFileWithAnIdIsTheProblem() {
        ContentPack pack = Texts.read(Texts.DETECTION, Texts.detection("Other").replace("id: id-Other", "id: 3F0A"));

        assertThat(pack.detections()).extracting(Detection::name).containsExactly("Root - Signs In v1.2/a");
        assertThat(pack.problems())
                .extracting(ContentProblem::text)
                .containsExactly("b.yml:2:5: id `3F0A` is already that of `Root - Signs In v1.2/a` in a.yml [K2008]");
    }

    @Test
    void whatAFileSaysIsMadeSafeToPrint() {
        String text = Texts.DETECTION.replace("type: TTP", "type: \"T\\e[2J\\u202e" + "x".repeat(200) + "\"");
        assertThat(Texts.problems(text).get(0))
                .contains("`T\\u{1b}[2J\\u{202e}")
                .contains("...`")
                .hasSizeLessThan(250);
    }
}
