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
    private static final String VARIABLE = "KARST_SHARED";
    private static final String DATA = "datasets/aws_cloudtrail";

    @Test
    void findsWhatIsInThePublicRecords() {
        Path data = folder().resolve(DATA);
        Assumptions.assumeTrue(
                Files.isDirectory(data),
                () -> data + " is not there; set " + VARIABLE + " to the folder that holds " + DATA);
        Ran ran = Ran.of("hunt", data.toString(), "--detection", "AWS Lambda UpdateFunctionCode", "--format", "json");
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

    /** The folder that a property or an environment variable names, else {@code shared} beside the repository. */
    private static Path folder() {
        String named = System.getProperty(VARIABLE, System.getenv(VARIABLE));
        return named != null ? Path.of(named) : repository().resolveSibling("shared");
    }

    private static Path repository() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".ci"))) {
                return folder;
            }
        }
        return start;
    }
}
