package dev.karst.cli;

import dev.karst.sources.compression.InflationChoice;
import java.util.List;
import picocli.CommandLine;

/** What {@code --version} prints. */
final class Version implements CommandLine.IVersionProvider {
    static String text() {
        String version = Karst.class.getPackage().getImplementationVersion();
        return "karst " + (version == null ? "(not packaged)" : version.replace("-SNAPSHOT", ""));
    }

    static List<String> lines() {
        return List.of(text(), "Java " + Runtime.version() + ", inflate: " + InflationChoice.description());
    }

    @Override
    public String[] getVersion() {
        return lines().toArray(String[]::new);
    }
}
