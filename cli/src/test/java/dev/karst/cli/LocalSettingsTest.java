package dev.karst.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.provider.ValueSource;

/** A project with settings over the sample trail that the repository brings. */
class LocalSettingsTest {
    private static final String LOGS =
            Path.of("").toAbsolutePath().resolveSibling("samples/lambda-trail").toString();

    @TempDir
    Path folder;

    private String project;

    @BeforeEach
    void makeProject() throws IOException {
        project = folder.toString();
        write("karst.yml", "");
        write("local/macros.yml", """
                macros:
                  aws_lambda_updatefunctioncode_filter: search user_arn!="*deploy*"
                  only(1): {arguments: [name], definition: 'eventName=$name$'}
                """);
        write("local/detections.yml", """
                detections:
                  "AWS*": {risk: {score: 10}, enabled: false}
                  AWS Lambda UpdateFunctionCode:
                    createsRiskEvent: true
                    risk: {score: 90, objects: [{field: user_arn, type: user}]}
                    throttle: {fields: [user_arn], period: 24h}
                """);
        write("local/lookups/nets.csv", "net,owner\n10.0.0.0/8,ops\n");
    }

    @Test
    void aHuntSaysWhatIsOverriddenAndScoresAnew() {
        Ran before = Ran.of("hunt", LOGS, "--format", "json");
        Ran ran = Ran.of("hunt", LOGS, "--project", project, "--format", "json");
        assertThat(ran.exit()).isZero();
        assertThat(ran.err())
                .isEqualTo("local: 2 macros, 1 detection overridden, 1 lookup (%1$s/local/detections.yml,"
                                .formatted(project)
                        + " %1$s/local/lookups, %1$s/local/macros.yml)%n".formatted(project));
        Object finding = JsonValues.at(ran.json(), "findings", 0);
        Object user = JsonValues.at(finding, "fields", "user_arn");
        assertThat(JsonValues.at(finding, "riskScore")).isEqualTo(90L);
        assertThat(JsonValues.at(finding, "severity")).isEqualTo("critical");
        assertThat(JsonValues.at(finding, "riskObjects"))
                .isEqualTo(List.of(Map.of("field", "user_arn", "type", "user", "value", user, "score", 90L)));
        assertThat(JsonValues.at(ran.json(), "detections", 0, "local", "createsRiskEvent"))
                .isEqualTo(true);
        Object unchanged = JsonValues.at(before.json(), "findings", 0);
        assertThat(JsonValues.at(unchanged, "riskScore")).isEqualTo(63L);
        assertThat(JsonValues.at(unchanged, "id")).isEqualTo(JsonValues.at(finding, "id"));
        assertThat(((Map<?, ?>) JsonValues.at(before.json(), "detections", 0)).containsKey("local"))
                .isFalse();
        assertThat(Ran.of("hunt", LOGS, "--project", project).out()).contains("score 90");
    }

    @Test
    void aLocalFilterTakesRowsAway() throws IOException {
        write("local/macros.yml", "macros: {aws_lambda_updatefunctioncode_filter: search NOT user_arn=*}\n");
        Ran ran = Ran.of("hunt", LOGS, "--project", project, "--fail-on", "any");
        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).endsWith("Result   0 rows of 0 detections\n");
        assertThat(Ran.of("hunt", LOGS, "--fail-on", "any").exit()).isEqualTo(1);
    }

    @Test
    void aSearchCanUseLocalMacros() {
        Ran ran = Ran.of(
                "search",
                "`only(UpdateFunctionCode*)` | stats count by eventSource | table eventSource",
                "--data",
                LOGS,
                "--project",
                project);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).isEqualTo("{\"eventSource\":\"lambda.amazonaws.com\"}\n");
    }

    @Test
    void detectionsAreListedWithWhatIsOverridden() {
        Ran ran = Ran.of("detections", "--project", project);
        assertThat(ran.exit()).isZero();
        String file = project + "/local/detections.yml:";
        assertThat(ran.out().lines().map(String::strip))
                .contains(
                        "local: enabled is false  (" + file + "2:40)",
                        "local: createsRiskEvent is true, the content has false  (" + file + "4:23)",
                        "local: risk.score is 90, the content has 63  (" + file + "5:19; over 10 of `AWS*` at " + file
                                + "2:26)",
                        "local: risk.objects is user_arn (user), the content has none  (" + file + "5:32)",
                        "local: throttle is user_arn for 24h  (" + file + "6:15)",
                        "local: macro aws_lambda_updatefunctioncode_filter is `search user_arn!=\"*deploy*\"`, the"
                                + " content has `search *`  (" + project + "/local/macros.yml:2:3)");
    }

    @Test
    void detectionsTellTheSameAsJson() {
        Object json =
                Ran.of("detections", "--project", project, "--format", "json").json();
        Object local = JsonValues.at(json, "detections", 0, "local");
        assertThat(((Map<?, ?>) local).keySet().stream().map(String::valueOf))
                .containsExactly("enabled", "createsRiskEvent", "risk", "throttle", "settings", "macros");
        assertThat(JsonValues.at(local, "enabled")).isEqualTo(false);
        assertThat(JsonValues.at(local, "risk"))
                .isEqualTo(Map.of("score", 90L, "objects", List.of(Map.of("field", "user_arn", "type", "user"))));
        assertThat(JsonValues.at(local, "throttle")).isEqualTo(Map.of("fields", List.of("user_arn"), "period", "24h"));
        assertThat((List<?>) JsonValues.at(local, "settings")).hasSize(5);
        assertThat(JsonValues.at(local, "settings", 2))
                .isEqualTo(Map.of(
                        "setting", "risk.score",
                        "name", "AWS Lambda UpdateFunctionCode",
                        "place", project + "/local/detections.yml:5:19",
                        "content", "63",
                        "over", List.of(project + "/local/detections.yml:2:26")));
        assertThat(JsonValues.at(local, "macros"))
                .isEqualTo(List.of(Map.of(
                        "name", "aws_lambda_updatefunctioncode_filter",
                        "definition", "search user_arn!=\"*deploy*\"",
                        "place", project + "/local/macros.yml:2:3",
                        "content", "search *")));
    }

    @Test
    void aPartOfAScheduleIsTold() throws IOException {
        write("local/detections.yml", "detections: {AWS*: {schedule: {cron: '*/5 * * * *'}}}\n");
        Object json =
                Ran.of("detections", "--project", project, "--format", "json").json();
        assertThat(JsonValues.at(json, "detections", 0, "local", "schedule"))
                .isEqualTo(Map.of("cron", "*/5 * * * *", "earliest", "-70m@m", "latest", "-10m@m", "window", "auto"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hunt", "search", "detections"})
    void errorsAreListedTogetherAndNothingIsRead(String command) throws IOException {
        write("local/macros.yml", "macros:\n  a b: x\n");
        write("local/detections.yml", "detections:\n  AWS*:\n    enabld: true\n    risk: {score: 200}\n");
        List<String> arguments = switch (command) {
            case "hunt" -> List.of("hunt", LOGS);
            case "search" -> List.of("search", "x", "--data", LOGS);
            default -> List.of("detections");
        };
        Ran ran = Ran.of(Stream.concat(arguments.stream(), Stream.of("--project", project))
                .toArray(String[]::new));
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines().toList())
                .hasSize(4)
                .contains("karst: 3 problems in the project's settings; nothing was run")
                .anyMatch(line -> line.startsWith(project + "/local/macros.yml:2:3: `a b` is no name of a macro"))
                .contains(project + "/local/detections.yml:3:5: unknown key `detections.AWS*.enabld`, did you mean"
                        + " `enabled`? [K2010]")
                .anyMatch(line -> line.startsWith(project + "/local/detections.yml:4:19: "));
    }

    @Test
    void aFolderThatIsNoProjectIsWrongUsage() {
        Ran ran = Ran.of("hunt", LOGS, "--project", project + "/local/lookups");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err())
                .isEqualTo("karst: --project: " + project
                        + "/local/lookups is no project: it has neither karst.yml nor a folder local\n");
    }

    @Test
    void aFilterOfNoDetectionIsNoted() throws IOException {
        write("local/macros.yml", "macros: {aws_lambda_updatefunctioncod_filter: search *}\n");
        assertThat(Ran.of("hunt", LOGS, "--project", project).err())
                .contains("local: " + project + "/local/macros.yml:1:10: no detection that is loaded has the filter"
                        + " `aws_lambda_updatefunctioncod_filter`, did you mean"
                        + " `aws_lambda_updatefunctioncode_filter`?\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
