package dev.karst.detection.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.detection.content.RiskConfiguration.RiskObjectField;
import dev.karst.detection.content.RiskConfiguration.ThreatObjectField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskReaderTest {

    @ParameterizedTest
    @CsvSource({
        "User,user",
        "username,user",
        "Email Address,user",
        "Device,system",
        "Endpoint,system",
        "HOSTNAME,system",
        "IP Address,system",
        "User Name,other",
        "Process,other",
        "Other,other"
    })
    void victimsAreRiskObjects(String type, String expected) {
        RiskConfiguration risk = read(type, "Victim");
        assertThat(risk.riskObjects()).containsExactly(new RiskObjectField("user", expected));
        assertThat(risk.threatObjects()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Process,process",
        "Process Name,process",
        "File Name,file_name",
        "File,file_name",
        "file hash,file_name",
        "IP Address,ip_address",
        "URL,url",
        "URL String,url",
        "User,user",
        "Email Address,email address",
        "Other,other"
    })
    void attackersAreThreatObjects(String type, String expected) {
        RiskConfiguration risk = read(type, "attacker");
        assertThat(risk.threatObjects()).containsExactly(new ThreatObjectField("user", expected));
        assertThat(risk.riskObjects()).isEmpty();
    }

    @Test
    void anObservableHasExactlyOneKnownRole() {
        String begin = "a.yml:28:5: an observable has exactly one role, Victim or Attacker; this one has ";
        assertThat(problems("- Victim", "- Target")).containsExactly(begin + "`Target` [K2006]");
        assertThat(problems("- Victim", "- Victim\n    - Attacker"))
                .containsExactly(begin + "`Victim, Attacker` [K2006]");
        assertThat(problems("- Victim", "  []")).singleElement().asString().endsWith("this one has none [K2006]");
        assertThat(Texts.problems(Texts.without("role:", Texts.DETECTION)))
                .containsExactly(begin.replace("28:5", "25:5") + "none [K2006]");
    }

    @Test
    void whatScoresNeedsImpactAndConfidence() {
        assertThat(Texts.problems(Texts.without("impact:", Texts.DETECTION)))
                .containsExactly("a.yml:16:3: `tags.impact` is missing [K2004]");
        assertThat(Texts.problems(Texts.without("confidence:", Texts.DETECTION)))
                .containsExactly("a.yml:16:3: `tags.confidence` is missing [K2004]");
    }

    @Test
    void messageAndObservablesMayBeAbsent() {
        String text = Texts.without("message:", Texts.without("observable:", Texts.DETECTION));
        RiskConfiguration risk = Texts.read(text).detections().get(0).risk();
        assertThat(risk).isEqualTo(new RiskConfiguration(63, "", List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource({"70,90,63", "0,100,0", "100,100,100", "25,50,12", "75,50,38", "35,30,10", "49,99,49"})
    void scoresAreRoundedHalfToEven(int impact, int confidence, int score) {
        assertThat(RiskReader.score(impact, confidence)).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({
        "-1,INFORMATIONAL",
        "0,INFORMATIONAL",
        "20,INFORMATIONAL",
        "21,LOW",
        "40,LOW",
        "41,MEDIUM",
        "60,MEDIUM",
        "61,HIGH",
        "80,HIGH",
        "81,CRITICAL",
        "100,CRITICAL",
        "200,CRITICAL"
    })
    void severityFollowsTheScore(int score, Severity severity) {
        assertThat(Severity.ofScore(score)).isEqualTo(severity);
    }

    private static RiskConfiguration read(String type, String role) {
        String text = Texts.DETECTION.replace("type: User", "type: " + type).replace("- Victim", "- " + role);
        return Texts.read(text).detections().get(0).risk();
    }

    private static List<String> problems(String good, String bad) {
        return Texts.problems(Texts.DETECTION.replace(good, bad));
    }
}
