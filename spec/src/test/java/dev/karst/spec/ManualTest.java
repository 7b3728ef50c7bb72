package dev.karst.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.engine.command.Commands;
import dev.karst.engine.function.AggregateFunctions;
import dev.karst.engine.function.EvalFunctions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The reference is what the code and the specs say. {@code bin/reference} writes it anew. */
class ManualTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final boolean WRITE = Boolean.getBoolean("karst.write");

    @Test
    void commands() throws IOException {
        isAsGenerated("docs/reference/commands.md", new Manual().commands());
    }

    @Test
    void functions() throws IOException {
        isAsGenerated("docs/reference/functions.md", new Manual().functions());
    }

    @Test
    void codes() throws IOException {
        isAsGenerated("docs/reference/codes.md", Manual.codes(ROOT));
    }

    @Test
    void theReadmeCountsThem() throws IOException {
        String counts = "%d commands, %d functions of eval and %d of stats"
                .formatted(
                        new Commands().all().size(),
                        EvalFunctions.all().size(),
                        AggregateFunctions.all().size());
        Path readme = ROOT.resolve("README.md");
        String text = Files.readString(readme);
        if (WRITE) {
            Files.writeString(
                    readme, text.replaceFirst("\\d+ commands, \\d+ functions of eval and \\d+ of stats", counts));
        }
        assertThat(Files.readString(readme)).contains(counts);
    }

    private static void isAsGenerated(String name, String generated) throws IOException {
        Path file = ROOT.resolve(name);
        if (WRITE) {
            Files.writeString(file, generated);
        }
        assertThat(file).as("run bin/reference, which writes it anew").content().isEqualTo(generated);
    }
}
