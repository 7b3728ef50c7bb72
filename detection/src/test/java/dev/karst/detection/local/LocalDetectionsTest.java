package dev.karst.detection.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.detection.content.Detection;
import dev.karst.detection.content.RiskConfiguration.RiskObjectField;
import dev.karst.detection.content.Schedule;
import dev.karst.detection.content.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalDetectionsTest {
    private static final String FILE = "local/detections.yml";

    @TempDir
    Path folder;

    private ProjectFolder project;

    @BeforeEach
    void makeProject() throws Exception {
        project = new ProjectFolder(folder);
    }

    @Test
    void everythingThatCanBeSet() throws Exception {
        project.write(FILE, """
                detections:
                  AWS Lambda UpdateFunctionCode:
                    enabled: true
                    schedule: {cron: "*/15 * * * *", earliest: -25m@m, latest: -10m@m, window: auto}
                    createsRiskEvent: true
                    risk: {score: 81, objects: [{field: user_arn, type: user}]}
                    throttle: {fields: [user_arn], period: 24h}
                """);
        LocalContent local = project.read();
        Detection detection = local.over(project.content())
                .select(List.of(ProjectFolder.BUILT_IN), Set.of())
                .get(0);
        assertThat(detection.schedule()).isEqualTo(new Schedule("*/15 * * * *", "-25m@m", "-10m@m", "auto"));
        assertThat(detection.createsRiskEvent()).isTrue();
        assertThat(detection.risk().score()).isEqualTo(81);
        assertThat(detection.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(detection.risk().riskObjects()).containsExactly(new RiskObjectField("user_arn", "user"));
        assertThat(detection.risk().threatObjects()).hasSize(2);
        assertThat(detection.risk().message()).startsWith("User $user_arn$");
        LocalDetection changed = local.of(detection).orElseThrow();
        assertThat(changed.settings().enabled()).map(Setting::value).contains(true);
        assertThat(changed.settings().throttle())
                .map(Setting::value)
                .contains(new Throttle(List.of("user_arn"), "24h"));
        assertThat(changed.changes())
                .extracting(c -> c.setting().key() + "=" + c.setting().shown() + " at "
                        + c.setting().place() + " not " + c.content())
                .containsExactly(
                        "enabled=true at local/detections.yml:3:14 not ",
                        "schedule.cron=*/15 * * * * at local/detections.yml:4:22 not 0 * * * *",
                        "schedule.earliest=-25m@m at local/detections.yml:4:48 not -70m@m",
                        "schedule.latest=-10m@m at local/detections.yml:4:64 not -10m@m",
                        "schedule.window=auto at local/detections.yml:4:80 not auto",
                        "createsRiskEvent=true at local/detections.yml:5:23 not false",
                        "risk.score=81 at local/detections.yml:6:19 not 63",
                        "risk.objects=user_arn (user) at local/detections.yml:6:32 not none",
                        "throttle=user_arn for 24h at local/detections.yml:7:15 not ");
    }

    @Test
    void whatIsNotSetStaysAsTheContentHasIt() throws Exception {
        project.write(FILE, "detections:\n  test one: {risk: {score: 7}}\n");
        LocalContent local = project.read();
        Detection before = named("Test One", LocalContent.NONE);
        Detection after = named("Test One", local);
        assertThat(after.risk().score()).isEqualTo(7);
        assertThat(after.risk().riskObjects()).isEqualTo(before.risk().riskObjects());
        assertThat(after.with(before.schedule(), before.risk(), before.createsRiskEvent()))
                .isEqualTo(before);
        assertThat(named("Test Two", local)).isEqualTo(named("Test Two", LocalContent.NONE));
        assertThat(local.of(named("Test Two", local))).isEmpty();
    }

    @Test
    void aNameOrIdWinsOverAGlobAndWhatIsLaterOverWhatIsEarlier() throws Exception {
        project.write(FILE, """
                detections:
                  Test One: {risk: {score: 1}}
                  ID-one: {enabled: false}
                  "test*": {risk: {score: 2}, enabled: true}
                  "*o*": {risk: {score: 3}, createsRiskEvent: false}
                """);
        LocalContent local = project.read();
        assertThat(scores(local)).containsExactly("One 1", "Two 3", "Three 2", "Four 3");
        LocalDetection one = local.of(named("Test One", local)).orElseThrow();
        assertThat(one.settings().enabled()).map(Setting::value).contains(false);
        assertThat(one.settings().createsRiskEvent()).map(Setting::value).contains(false);
        assertThat(one.changes())
                .filteredOn(c -> c.setting().key().equals("risk.score"))
                .singleElement()
                .satisfies(c -> assertThat(c.weaker())
                        .extracting(s -> s.name() + " " + s.shown() + " " + s.place())
                        .containsExactly("*o* 3 local/detections.yml:5:25", "test* 2 local/detections.yml:4:27"));
    }

    private List<String> scores(LocalContent local) {
        return Stream.of("One", "Two", "Three", "Four")
                .map(name -> name + " " + named("Test " + name, local).risk().score())
                .toList();
    }

    @Test
    void aDetectionThatIsNotLoaded() throws Exception {
        assertThat(project.problems(FILE, "detections:\n  Test Oen: {enabled: true}\n  'x*': {enabled: true}\n"))
                .containsExactly(
                        FILE + ":2:3: there is no detection `Test Oen`, did you mean `Test One` or `Test Four`?"
                                + " [K2011]",
                        FILE + ":3:3: no detection fits `x*` [K2011]");
    }

    @Test
    void unknownKeysAtEveryDepth() throws Exception {
        assertThat(project.problems(FILE, """
                        detection: {}
                        detections:
                          Test One:
                            enable: true
                            schedule: {crom: "0 * * * *"}
                            risk: {scores: 1, objects: [{field: user, typ: user, type: user}]}
                            throttle: {field: [x], fields: [y], period: 1h}
                        """))
                .containsExactly(
                        FILE + ":1:1: unknown key `detection`, did you mean `detections`? [K2010]",
                        FILE + ":4:5: unknown key `detections.Test One.enable`, did you mean `enabled`? [K2010]",
                        FILE + ":5:16: unknown key `detections.Test One.schedule.crom`, did you mean `cron`? [K2010]",
                        FILE + ":6:12: unknown key `detections.Test One.risk.scores`, did you mean `score`? [K2010]",
                        FILE
                                + ":6:47: unknown key `detections.Test One.risk.objects.typ`, did you mean `type`? [K2010]",
                        FILE
                                + ":7:16: unknown key `detections.Test One.throttle.field`, did you mean `fields`? [K2010]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "enabled: yes | 2:24: `detections.Test One.enabled` must be true or false, not a text [K2005]",
                "enabled: | 2:23: `detections.Test One.enabled` has no value [K2004]",
                "schedule: {cron: 5} | 2:32: a cron schedule has five fields (minute, hour, day of the month, month, day"
                        + " of the week), this one has 1 [K2012]",
                "schedule: {earliest: -5x} | 2:36: `-5x` is no time; examples: -70m@m, -1d@d, @h, now [K2013]",
                "schedule: {latest: ''} | 2:34: `` is no time; examples: -70m@m, -1d@d, @h, now [K2013]",
                "schedule: {window: wide} | 2:34: `wide` is no schedule window: expected auto, or minutes from 0 to"
                        + " 44640 [K2006]",
                "schedule: | 2:24: `detections.Test One.schedule` has no value [K2004]",
                "schedule: soon | 2:25: `detections.Test One.schedule` must be keys and values, not a text [K2005]",
                "createsRiskEvent: 1 | 2:33: `detections.Test One.createsRiskEvent` must be true or false, not a number"
                        + " [K2005]",
                "risk: {score: 101} | 2:29: `detections.Test One.risk.score` must be a whole number, 0 to 100, not `101`"
                        + " [K2005]",
                "risk: {score: high} | 2:29: `detections.Test One.risk.score` must be a whole number, not a text"
                        + " [K2005]",
                "risk: {objects: user} | 2:31: `detections.Test One.risk.objects` must be a list, not a text [K2005]",
                "risk: {objects: [{field: user, type: usr}]} | 2:52: `detections.Test One.risk.objects.type` is `usr`,"
                        + " which is not known: expected user, system, other; did you mean `user`? [K2006]",
                "throttle: {fields: [user]} | 2:25: `detections.Test One.throttle.period` is missing [K2004]",
                "throttle: {fields: [], period: 1h} | 2:34: `fields` must name at least one field, and no empty one"
                        + " [K2004]",
                "throttle: {fields: [x], period: 90} | 2:47: `90` is no period: expected a number above 0 and s, m, h or"
                        + " d, such as 24h [K2014]",
                "throttle: {fields: [x], period: 0h} | 2:47: `0h` is no period: expected a number above 0 and s, m, h or"
                        + " d, such as 24h [K2014]"
            })
    void aValueThatIsWrong(String setting, String problem) throws Exception {
        assertThat(project.problems(FILE, "detections:\n  Test One: { " + setting + "}\n"))
                .containsExactly(FILE + ":" + problem);
    }

    @Test
    void riskEventsNeedARiskObject() throws Exception {
        assertThat(project.problems(FILE, "detections:\n  Test Plain:\n    createsRiskEvent: true\n"))
                .containsExactly(FILE + ":3:23: risk events need a risk object (`risk.objects`), and there is none for"
                        + " `Test Plain` [K2015]");
        assertThat(project.problems(FILE, "detections:\n  'T*': {risk: {objects: []}}\n"))
                .containsExactly(FILE + ":2:26: risk events need a risk object (`risk.objects`), and there is none for"
                        + " `Test Four`, `Test One`, `Test Plain` and 2 more [K2015]");
        project.write(FILE, "detections:\n  Test Plain: {risk: {score: 3}}\n");
        assertThat(named("Test Plain", project.read()).risk().score()).isEqualTo(3);
        project.write(FILE, "detections:\n  'T*': {risk: {objects: []}, createsRiskEvent: false}\n");
        assertThat(named("Test One", project.read()).risk().riskObjects()).isEmpty();
    }

    @Test
    void aScheduleIsWholeAndItsStretchIsNotEmpty() throws Exception {
        assertThat(project.problems(FILE, "detections:\n  Test One: {schedule: {earliest: -1h}}\n"))
                .containsExactly(FILE + ":2:35: the schedule has no cron, latest, and the content gives none to"
                        + " `Test One` [K2016]");
        assertThat(project.problems(FILE, "detections:\n  AWS*: {schedule: {earliest: -5m}}\n"))
                .containsExactly(FILE + ":2:31: earliest (-5m) is not before latest (-10m@m) for"
                        + " `AWS Lambda UpdateFunctionCode` [K2013]");
        project.write(FILE, "detections:\n  Test One: {schedule: {cron: 0 6 * * *, earliest: 0, latest: now}}\n");
        assertThat(named("Test One", project.read()).schedule())
                .isEqualTo(new Schedule("0 6 * * *", "0", "now", "auto"));
    }

    @Test
    void noPartOfAFileThrows() throws Exception {
        String text = """
                detections:
                  AWS*: {enabled: true, schedule: {cron: "1 * * * *", earliest: -2h, latest: now, window: 5}}
                  Test One: {risk: {score: 8, objects: [{field: a, type: user}]}, throttle: {fields: [a], period: 1h}}
                """;
        for (int i = 0; i <= text.length(); i++) {
            project.write(FILE, text.substring(0, i));
            try {
                project.read();
            } catch (ProjectException e) {
                assertThat(e.problems()).isNotEmpty();
            }
        }
    }

    private Detection named(String name, LocalContent local) {
        return local.over(project.content()).detections().stream()
                .filter(d -> d.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
