package dev.karst.detection.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.language.macro.Macro;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentReaderTest {
    private final ContentReader reader = new ContentReader();

    @Test
    void macrosWithAndWithoutArguments() {
        reader.macro("a.yml", "name: trail\ndefinition: sourcetype=x\ndescription: y\n");
        reader.macro("b.yml", "name: as\narguments: [from, to]\ndefinition: rename $from$ as $to$\n");
        reader.macro("c.yml", "name: as\narguments: [from]\ndefinition: rename $from$ as x\n");

        ContentPack pack = reader.pack("test");
        assertThat(pack.problems()).isEmpty();
        assertThat(pack.macros())
                .containsExactly(
                        new Macro("trail", List.of(), "sourcetype=x"),
                        new Macro("as", List.of("from", "to"), "rename $from$ as $to$"),
                        new Macro("as", List.of("from"), "rename $from$ as x"));
    }

    @ParameterizedTest
    @CsvSource({"true,true", "False,False", "007,007", "1.50,1.50", "0x1F,0x1F", "'''''',''"})
    void definitionIsTheTextThatTheFileHas(String written, String definition) {
        reader.macro("a.yml", "name: m\ndefinition: " + written + "\n");
        assertThat(reader.pack("test").macros()).containsExactly(new Macro("m", List.of(), definition));
    }

    @Test
    void macrosWithProblems() {
        reader.macro("a.yml", "name: m\ndefinition:\n");
        reader.macro("b.yml", "name: m\ndefinition: [a]\n");
        reader.macro("c.yml", "definition: a\narguments: b\n");

        ContentPack pack = reader.pack("test");
        assertThat(pack.macros()).isEmpty();
        assertThat(pack.problems())
                .extracting(ContentProblem::text)
                .containsExactly(
                        "a.yml:2:12: `definition` has no value [K2004]",
                        "b.yml:2:13: `definition` must be a text, not a list [K2005]",
                        "c.yml:1:1: `name` is missing [K2004]",
                        "c.yml:2:12: `arguments` must be a list, not a text [K2005]");
    }

    @Test
    void theLaterMacroOfANameIsTheProblem() {
        reader.macro("a.yml", "name: m\ndefinition: first\n");
        reader.macro("b.yml", "name: m\ndefinition: second\n");

        ContentPack pack = reader.pack("test");
        assertThat(pack.macros()).extracting(Macro::definition).containsExactly("first");
        assertThat(pack.problems())
                .extracting(ContentProblem::text)
                .containsExactly("b.yml:1:7: macro `m(0)` is already defined in a.yml [K2008]");
    }

    @Test
    void schedulesOfBaselinesAreNotForDetections() {
        reader.deployment("a.yml", "type: Baseline\n");
        assertThat(reader.problems()).isEmpty();
    }

    @Test
    void deploymentsWithProblems() {
        reader.deployment("a.yml", Texts.DEPLOYMENT.replace("type: TTP", "type: Baselin"));
        reader.deployment("b.yml", "type: TTP\n");
        reader.deployment("c.yml", Texts.DEPLOYMENT);
        reader.deployment("d.yml", Texts.DEPLOYMENT);
        reader.deployment("e.yml", Texts.without("type:", Texts.DEPLOYMENT).replace("enabled: true", "enabled: yes"));

        assertThat(reader.problems())
                .extracting(ContentProblem::text)
                .containsExactly(
                        "a.yml:2:7: `type` is `Baselin`, which is not known: expected TTP, Anomaly, Hunting or"
                                + " Correlation [K2006]",
                        "b.yml:1:1: `scheduling.cron_schedule` is missing [K2004]",
                        "b.yml:1:1: `scheduling.earliest_time` is missing [K2004]",
                        "b.yml:1:1: `scheduling.latest_time` is missing [K2004]",
                        "b.yml:1:1: `scheduling.schedule_window` is missing [K2004]",
                        "d.yml:2:7: the schedule of type TTP is already given in c.yml [K2008]",
                        "e.yml:1:1: `type` is missing [K2004]",
                        "e.yml:9:14: `alert_action.rba.enabled` must be true or false, not a text [K2005]");
    }

    @Test
    void numbersOfAScheduleAreText() {
        reader.deployment("a.yml", Texts.DEPLOYMENT.replace("auto", "15").replace("-10m@m", "0"));
        reader.detection("b.yml", Texts.DETECTION, "b.yml", false);
        assertThat(reader.pack("test").detections().get(0).schedule())
                .isEqualTo(new Schedule("0 * * * *", "-70m@m", "0", "15"));
    }
}
