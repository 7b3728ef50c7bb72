package dev.karst.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The built-in detection over public CloudTrail records, which are not part of the project. */
class FirstDetectionTest {
    private static final Path DATA = Repository.shared().resolve("datasets/aws_cloudtrail");

    @Test
    void findsWhatIsInThePublicRecords() {
        Assumptions.assumeTrue(Files.isDirectory(DATA), () -> Repository.absent(DATA));
        Ran ran = Ran.of("hunt", DATA.toString(), "--detection", "AWS Lambda UpdateFunctionCode", "--format", "json");
        Object json = ran.json();
        assertThat((List<?>) JsonValues.at(json, "findings")).hasSize(2);
        Map<?, ?> input = (Map<?, ?>) JsonValues.at(json, "input");
        assertThat(input.get("events")).isEqualTo(3912L);
        assertThat(input.get("read")).isEqualTo(66L);
        assertThat(input.get("skipped")).isEqualTo(1L);
        assertThat(input.get("quarantined")).isEqualTo(0L);
        assertThat(input.get("timeMissing")).isEqualTo(104L);
        assertThat(ran.exit()).isZero();
    }
}
