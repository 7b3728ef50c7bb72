package dev.karst.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of detections without rows, and of one event. */
class SilenceTest {
    private static final String DETECTION = "AWS Lambda UpdateFunctionCode";

    @TempDir
    Path logs;

    @BeforeEach
    void writeTrail() throws IOException {
        Files.writeString(
                logs.resolve("1.json"),
                event("GetFunction", "192.0.2.1") + "\n" + event("Invoke\u001b[2J", "192.0.2.2"));
    }

    private static String event(String name, String ip) {
        return "{\"eventSource\":\"lambda.amazonaws.com\",\"eventName\":\"" + name.replace("\u001b", "\\u001b")
                + "\",\"eventTime\":\"2024-08-01T00:00:01Z\",\"sourceIPAddress\":\"" + ip
                + "\",\"userAgent\":\"aws-cli/2\",\"userIdentity\":{\"type\":\"IAMUser\",\"accountId\":\"1\",\"arn\":\"a\"}}";
    }

    @Test
    void namesTheTermThatLostAllEvents() {
        Ran ran = Ran.of("hunt", logs.toString(), "--explain-empty");
        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .contains("No rows  " + DETECTION)
                .contains("             2  all events")
                .contains("             2    eventSource=lambda.amazonaws.com (2 with those before)")
                .contains("             0    eventName=UpdateFunctionCode* (0 with those before)")
                .contains("nothing satisfies `eventName=UpdateFunctionCode*`: eventName is GetFunction (1), Invoke")
                .doesNotContain("\u001b");
    }

    @Test
    void asJson() {
        Object json = Ran.of("hunt", logs.toString(), "--explain-empty", "--format", "json")
                .json();
        assertThat(JsonValues.at(json, "detections", 0, "stages", 0, "rows")).isEqualTo(2L);
        assertThat(JsonValues.at(json, "detections", 0, "stages", 1, "condition", "parts", 2, "satisfied"))
                .isEqualTo(0L);
        assertThat(JsonValues.at(json, "detections", 0, "lostAt").toString()).startsWith("search sourcetype=");
    }

    @Test
    void standardInputCannotBeReadTwice() {
        Ran ran = Ran.of("hunt", "-", "--explain-empty");
        assertThat(ran.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err()).contains("reads its input twice");
    }

    @Test
    void tellsWhyAnEventWasStopped() {
        Ran ran = Ran.of("hunt", logs.toString(), "--detection", DETECTION, "--why", "1.json#1");
        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .startsWith(DETECTION + " and 1.json#1\n  no   search sourcetype=aws:cloudtrail")
                .contains("    yes  eventSource=lambda.amazonaws.com   eventSource is lambda.amazonaws.com\n")
                .contains("    no   eventName=UpdateFunctionCode*   eventName is GetFunction\n")
                .endsWith("  it stops here\n");
    }

    @Test
    void tellsWhyAnEventCameThrough() throws IOException {
        Files.writeString(
                logs.resolve("2.json"),
                event("UpdateFunctionCode20150331v2", "192.0.2.3")
                        .replace("}}", "},\"requestParameters\":{\"functionName\":\"pay\"}}"));
        Ran ran = Ran.of("hunt", logs.toString(), "--detection", DETECTION, "--why", "2.json#1");
        assertThat(ran.out())
                .contains("  yes  stats count")
                .contains("it comes through")
                .doesNotContain("no   ");
    }

    @Test
    void anEventThatIsNotThereIsSaidToBeMissing() {
        Ran ran = Ran.of("hunt", logs.toString(), "--detection", DETECTION, "--why", "1.json#3");
        assertThat(ran.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err()).contains("there is no event `1.json#3`");
    }
}
