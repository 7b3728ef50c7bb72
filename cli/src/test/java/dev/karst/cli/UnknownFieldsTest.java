package dev.karst.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The fields that published CloudTrail detections read and nothing makes are those that the documentation explains.
 * The content is not part of the project.
 */
class UnknownFieldsTest {
    private static final Path CONTENT = Repository.shared().resolve("content/security_content-4.42");
    private static final Path PAGE = Repository.root().resolve("docs/reference/unknown-fields.md");
    private static final Pattern TABLE_ROW =
            Pattern.compile("\\| ([^|]+) \\| `([^`]+)` \\| (defect of the content|missing path|gap) \\|");
    private static final Pattern ID = Pattern.compile("(?m)^id: *(\\S+)");

    @BeforeEach
    void needContent() {
        assumeTrue(Files.isDirectory(CONTENT), () -> Repository.absent(CONTENT));
    }

    @Test
    void everyUnknownFieldIsExplained() throws IOException {
        Set<String> unknown = new TreeSet<>();
        List<Object> detections = cloudTrail();
        assertThat(detections).hasSize(53);
        for (Object detection : detections) {
            for (Object field : (List<?>) JsonValues.at(detection, "verdict", "unknownFields")) {
                unknown.add(JsonValues.at(detection, "name") + ": " + field);
            }
        }
        Set<String> explained = new TreeSet<>();
        for (String line : Files.readAllLines(PAGE)) {
            Matcher row = TABLE_ROW.matcher(line);
            if (row.matches()) {
                explained.add(row.group(1) + ": " + row.group(2));
            }
        }
        assertThat(unknown).isEqualTo(explained);
    }

    /** The production detections that name the macro for CloudTrail, as Karst lists them. */
    private static List<Object> cloudTrail() throws IOException {
        Set<String> ids = new HashSet<>();
        try (Stream<Path> files = Files.walk(CONTENT.resolve("detections"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yml")).sorted().toList()) {
                String text = Files.readString(file);
                Matcher id = ID.matcher(text);
                if (text.contains("`cloudtrail`") && id.find()) {
                    ids.add(id.group(1));
                }
            }
        }
        Ran ran = Ran.of("detections", "--content", CONTENT.toString(), "--format", "json");
        assertThat(ran.exit()).as(ran.err()).isZero();
        List<Object> found = new ArrayList<>();
        for (Object detection : (List<?>) JsonValues.at(ran.json(), "detections")) {
            boolean production = "production".equals(JsonValues.at(detection, "status"));
            if (production && ids.contains(JsonValues.at(detection, "id"))) {
                found.add(detection);
            }
        }
        return found;
    }
}
