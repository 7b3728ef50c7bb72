package dev.karst.engine.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The regular expressions of a public collection of detections, which is not part of the project. */
class EscuPatternsTest {
    private static final String VARIABLE = "KARST_SHARED";
    private static final String CONTENT = "content/security_content-4.42";

    /** What begins an argument that is a regular expression, and the text in double quotes. */
    private static final List<Pattern> PLACES = Stream.of(
                    "\\brex\\b(?:\\s+(?:field|max_match|offset_field)\\s*=\\s*[^\\s\"]+)*",
                    "\\bregex\\s+[\\w.{}]+\\s*!?=",
                    "\\bmatch\\s*\\(\\s*[^\\s,\"]+\\s*,",
                    "\\breplace\\s*\\(\\s*[^\\s,\"]+\\s*,")
            .map(place -> Pattern.compile(place + "\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"", Pattern.DOTALL))
            .toList();

    @Test
    void everyOneCompiles() throws IOException {
        Path content = folder().resolve(CONTENT);
        Assumptions.assumeTrue(
                Files.isDirectory(content),
                () -> content + " is not there; set " + VARIABLE + " to the folder that holds " + CONTENT);
        Set<String> patterns = new TreeSet<>();
        for (String part : List.of("detections", "macros", "baselines")) {
            try (Stream<Path> files = Files.walk(content.resolve(part))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".yml")).toList()) {
                    collect(Files.readString(file), patterns);
                }
            }
        }
        Set<String> broken = new TreeSet<>();
        for (String pattern : patterns) {
            try {
                Regex.of(pattern);
            } catch (Regex.Broken e) {
                broken.add(e.getMessage());
            }
        }
        assertThat(broken).isEmpty();
        assertThat(patterns).hasSizeGreaterThan(200);
    }

    /** A text folded over several lines is one; a quote in a text in single quotes is doubled. */
    private static void collect(String yaml, Set<String> patterns) {
        String search = yaml.replaceAll("\\s*\\n\\s*", " ").replace("''", "'");
        for (Pattern place : PLACES) {
            place.matcher(search).results().forEach(found -> patterns.add(unescaped(found.group(1))));
        }
    }

    /** As in a text of a search: a backslash before a backslash, a quote or a pipe goes. */
    private static String unescaped(String text) {
        return text.replaceAll("\\\\([\\\\\"|])", "$1");
    }

    /** The folder that a property or an environment variable names, else {@code shared} beside the repository. */
    private static Path folder() {
        String named = System.getProperty(VARIABLE, System.getenv(VARIABLE));
        if (named != null) {
            return Path.of(named);
        }
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".ci"))) {
                return folder.resolveSibling("shared");
            }
        }
        return start.resolveSibling("shared");
    }
}
